/** Why a programme stands where it does, and what to do next, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { APPLICANTS, FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { FRANCE, type TerritoryId } from '../../../kernel/territory.ts';
import { LEGAL_FORMS, MODEL_SHORT, THEMES } from '../../../kernel/vocabulary.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { HardCondition, Match, Matching } from '../../matching/public.ts';
import { programmeWords } from './programme-words.ts';

export interface MatchItemProps {
  page: Page;
  match: Match;
  /** The level of its title. */
  level: 3 | 4;
  matching: Pick<Matching, 'profile'>;
  territory: (id: TerritoryId) => string;
}

type Reasoned = Pick<MatchItemProps, 'match' | 'matching' | 'territory'> & { page: Pick<Page, 'locale'> };

export function reasonsInWords(props: Reasoned): Record<'yes' | 'no' | 'unknown', string[]> {
  const { page, match } = props;
  const m = programmeWords(page);
  const { conditions, fit, offer } = match;
  const { document } = offer;
  const said = (truth: HardCondition['truth']) =>
    conditions.filter((each) => each.truth === truth).flatMap((each) => conditionInWords(props, each));
  const named = (functions: Match['fit']['functions']) =>
    functions.map((code) => FUNCTIONS[code][page.locale].toLowerCase()).join(', ');
  return {
    yes: [
      ...said('yes'),
      ...(fit.stage === 'listed' ? [m.reason.stage_listed] : []),
      ...(fit.functions.length > 0 ? [m.reason.functions(named(fit.functions))] : []),
      ...(fit.themes.length > 0
        ? [m.reason.themes(fit.themes.map((code) => THEMES[code][page.locale].toLowerCase()).join(', '))]
        : []),
    ],
    no: [
      ...said('no'),
      ...(fit.stage === 'other' ? [m.reason.stage_other] : []),
      ...(fit.without.length > 0 ? [m.reason.without(named(fit.without))] : []),
    ],
    unknown: [
      ...said('unknown'),
      ...(document.conditions ? [m.conditions(shortened(document.conditions))] : []),
      ...(fit.stage === 'not_answered' ? [m.reason.stage_not_answered] : []),
      ...(fit.stage === 'not_told' ? [m.reason.stage_not_told] : []),
      ...(document.pageDate ? [m.pageDated(partialDate(page.locale, document.pageDate))] : []),
    ],
  };
}

function conditionInWords(
  { page, match, matching, territory }: Reasoned,
  condition: HardCondition,
): string[] {
  const m = programmeWords(page);
  const { truth } = condition;
  const { audiences } = match.offer.document;
  switch (condition.code) {
    case 'territory': {
      const { by, truth: cover } = condition.cover;
      if (cover === 'unknown' || by === null)
        return [matching.profile.places.length > 0 ? m.coverUnknown : m.coverNoPlace];
      if (truth === 'no') return [m.apartBecause(territory(by))];
      if (cover === 'part') return [m.coversPart(territory(by))];
      return [by === FRANCE ? m.coversFrance : m.covers(territory(by))];
    }
    case 'calendar':
      return truth === 'yes' ? [] : [truth === 'no' ? m.closed : m.calendar];
    case 'applicants': {
      const listed = (codes: typeof condition.as) =>
        codes.map((code) => APPLICANTS[code][page.locale]).join(', ');
      if (truth === 'yes') return [m.applicants.yes(listed(condition.as))];
      if (truth === 'no') return [m.applicants.no(listed(condition.refused))];
      if (condition.accepted.length > 0) return [m.applicants.unknown(listed(condition.accepted))];
      return [audiences.length > 0 ? m.applicants.announced(audiences.join(', ')) : m.applicants.notTold];
    }
    case 'legal_forms':
      return [m.legalForms[truth](condition.forms.map((code) => LEGAL_FORMS[code][page.locale]).join(', '))];
    case 'models':
      return [m.models[truth](condition.models.map((code) => MODEL_SHORT[code][page.locale]).join(', '))];
    case 'criterion':
      return [m.criterion(shortened(condition.criterion.sentence))];
  }
}

/** What there is to do, with its day; null when there is nothing. */
export function nextInWords(page: Pick<Page, 'locale'>, { next }: Match): string | null {
  const m = programmeWords(page).next;
  const on = next.on && partialDate(page.locale, next.on);
  switch (next.do) {
    case 'predeposit':
      return on && m.predeposit(on);
    case 'apply':
      return on ? m.applyBefore(on) : m.apply;
    case 'wait':
      return on ? m.wait(on) : m.waitUndated;
    case 'ask':
      return m.ask;
    case 'nothing':
      return null;
  }
}

const LONGEST = 180;
function shortened(sentence: string): string {
  const whole = sentence.trim().replace(/\.$/, '');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
