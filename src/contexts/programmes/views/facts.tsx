/** The terms of a programme in words, one by one: its page and the comparison draw the same. */

import type { ComponentChildren } from 'preact';
import type { Label } from '../../../kernel/locale.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import {
  APPLICANTS,
  DIMENSIONS,
  FUNCTIONS,
  IN_KIND,
  OPERATOR_PARTS,
  PROGRAMME_TYPES,
  SUPPORT_MODES,
  SUPPORT_RULES,
} from '../../../kernel/programme-terms.ts';
import { LEGAL_FORMS, MODEL_SHORT, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { euros, number, say } from '../../../platform/i18n/say.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Mention } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Programme } from '../domain/programme.ts';
import { dueOn, standingOf } from '../domain/standing.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';
import { amountOf, calendarOf, rateOf } from './amounts-in-words.ts';
import { standingInWords } from './standing-in-words.ts';

export interface FactNeeds {
  page: Page;
  document: Programme;
  names: readonly Mention[];
  territories: TerritoryIndex;
  /** The day, as `2026-11-22`. */
  today: string;
}

export type FactName = keyof Messages['facts'];
export const FACT_GROUPS = {
  when: ['standing', 'calendar', 'reaches', 'excluded'],
  who: ['applicants', 'refused', 'legalForms', 'audiences'],
  what: [
    'type',
    'operators',
    'functions',
    'notFunctions',
    'stages',
    'purposes',
    'models',
    'themes',
    'variantOf',
  ],
  money: [
    'amount',
    'rate',
    'envelope',
    'ownFunds',
    'years',
    'renewable',
    'payment',
    'combinable',
    'passedOn',
    'deMinimis',
    'interest',
    'deferral',
    'loanMonths',
    'inKind',
  ],
  support: ['modes', 'dimensions', 'duration', 'fee', 'capacity', 'methods', 'rules'],
  record: ['checked', 'pageDate'],
} as const satisfies Record<string, readonly FactName[]>;

/** Facts worth a line only when they are told: a list of twenty "not known" hides the rest. */
export const QUIET: ReadonlySet<FactName> = new Set<FactName>([
  'excluded',
  'calendar',
  'ownFunds',
  'years',
  'renewable',
  'combinable',
  'passedOn',
  'refused',
  'legalForms',
  'notFunctions',
  'purposes',
  'models',
  'variantOf',
  'envelope',
  'deMinimis',
  'interest',
  'deferral',
  'loanMonths',
  'inKind',
  'capacity',
  'methods',
  'rules',
  'pageDate',
  'payment',
  'themes',
]);

/** What a programme says of one thing; null when nothing is known. */
export function factOf(name: FactName, needs: FactNeeds): ComponentChildren {
  const { page, document: d, territories } = needs;
  const m = say(page.locale, { fr, en });
  const words = (terms: Readonly<Record<string, Label>>, codes: readonly string[]) =>
    codes.map((code) => terms[code]?.[page.locale] ?? code).join(', ') || null;
  const saying = (record: Readonly<Record<string, boolean | undefined>>, value: boolean) =>
    Object.keys(record).filter((code) => record[code] === value);
  const places = (ids: Programme['territories']) =>
    ids.map((id) => territories.label(id, page.locale)).join(', ') || null;
  const yesNo = (value: boolean | undefined) => (value === undefined ? null : value ? m.yes : m.no);
  const percent = (value: number | undefined) =>
    value === undefined ? null : m.percent(number(page.locale, value));
  const written = (text: string | undefined) => (text ? <span lang={contentLang(page)}>{text}</span> : null);
  const day = (date: string) => partialDate(page.locale, date);
  switch (name) {
    case 'standing':
      return standingInWords(page, standingOf(d, needs.today));
    case 'calendar':
      return calendarOf(d, m, page);
    case 'reaches':
      return places(d.territories);
    case 'excluded':
      return places(d.excluded);
    case 'applicants': {
      const told = words(APPLICANTS, saying(d.applicants, true));
      return told ? (
        <>
          {told}. {m.unknownWho}
        </>
      ) : null;
    }
    case 'refused':
      return words(APPLICANTS, saying(d.applicants, false));
    case 'legalForms':
      return words(LEGAL_FORMS, d.legalForms);
    case 'audiences':
      return written(d.audiences.join(', '));
    case 'type':
      return words(PROGRAMME_TYPES, d.types);
    case 'operators':
      return operatorsOf(needs);
    case 'functions':
      return words(FUNCTIONS, saying(d.functions, true));
    case 'notFunctions':
      return words(FUNCTIONS, saying(d.functions, false));
    case 'stages':
      return words(STAGES, d.stages);
    case 'purposes':
      return d.purposes.map((purpose) => PURPOSE[purpose][page.locale]).join(', ') || null;
    case 'models':
      return words(MODEL_SHORT, d.models);
    case 'themes':
      return words(THEMES, d.themes);
    case 'variantOf':
      return linkTo(needs, d.variantOf, '/dispositifs');
    case 'amount':
      return amountOf(d, m, page);
    case 'envelope':
      return d.envelope === undefined ? null : euros(page.locale, d.envelope);
    case 'rate':
      return written(d.rate) ?? rateOf(d, m, page);
    case 'ownFunds':
      return percent(d.ownFunds);
    case 'years':
      return d.years === undefined ? null : m.years(d.years);
    case 'renewable':
      return yesNo(d.renewable);
    case 'payment':
      return d.payment ? m.payment[d.payment] : null;
    case 'deMinimis':
      return yesNo(d.deMinimis);
    case 'combinable':
      return yesNo(d.combinable);
    case 'passedOn':
      return d.passedOn ? (
        <>
          {yesNo(d.passedOn.allowed)}
          {d.passedOn.reference && <> ({written(d.passedOn.reference)})</>}
        </>
      ) : null;
    case 'interest':
      return percent(d.interest);
    case 'deferral':
      return d.deferral === undefined ? null : m.months(d.deferral);
    case 'loanMonths':
      return d.loanMonths === undefined ? null : m.months(d.loanMonths);
    case 'inKind':
      return words(IN_KIND, d.inKind);
    case 'modes':
      return words(SUPPORT_MODES, d.modes);
    case 'dimensions':
      return words(DIMENSIONS, d.dimensions);
    case 'duration':
      return written(d.duration);
    case 'fee':
      return written(d.fee) ?? (d.charged === undefined ? null : d.charged ? m.charged : m.free);
    case 'capacity':
      return written(d.capacity);
    case 'methods':
      return d.methods.length === 0
        ? null
        : d.methods.map((id, i) => (
            <>
              {i > 0 && ', '}
              {linkTo(needs, id, '/ressources')}
            </>
          ));
    case 'rules':
      return words(SUPPORT_RULES, saying(d.rules, true));
    case 'conditions':
      return written(d.conditions);
    case 'contact':
      return written(d.contact);
    case 'pageDate':
      return d.pageDate ? day(d.pageDate) : null;
    case 'checked': {
      if (!d.checked) return m.nobodyChecked;
      const due = dueOn(d);
      return (
        <>
          {m.checkedOn(day(d.checked), d.checkedBy)}
          {due && due <= needs.today && <strong>, {m.due(day(due))}</strong>}
        </>
      );
    }
  }
}

const PURPOSE = {
  targeted: { fr: 'ciblée', en: 'targeted' },
  systemic: { fr: 'systémique', en: 'systemic' },
} as const;

/** Operators, each with its part, and a way to its record when it has one. */
function operatorsOf(needs: FactNeeds): ComponentChildren {
  const { page, document } = needs;
  if (document.operators.length === 0) return null;
  return (
    <ul>
      {document.operators.map(({ organisation, name, parts }) => (
        <li>
          {linkTo(needs, organisation, '/organisations') ?? <span lang={contentLang(page)}>{name}</span>}
          {parts.length > 0 && ` (${parts.map((part) => OPERATOR_PARTS[part][page.locale]).join(', ')})`}
        </li>
      ))}
    </ul>
  );
}

function linkTo({ page, names }: FactNeeds, id: string | undefined, shelf: string): ComponentChildren {
  const record = id ? names.find((mention) => mention.id === id) : undefined;
  return record ? (
    <a lang={contentLang(page)} href={href(page, `${shelf}/${record.slug}`)}>
      {record.name}
    </a>
  ) : null;
}
