import { href, type Page } from '../../../kernel/page.ts';
import { FRANCE, type TerritoryId } from '../../../kernel/territory.ts';
import { Tag } from '../../../ui/tag.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { STANDING_TONES, standingInWords } from '../../programmes/public.ts';
import type { Match } from '../domain/reach.ts';
import type { Reason } from '../domain/reasons.ts';
import { programmeWords } from './programme-words.ts';
import { words } from './words.ts';

interface MatchItemProps {
  page: Page;
  match: Match;
  /** The collective gave its place. */
  placed: boolean;
  territory: (id: TerritoryId) => string;
}

/** A programme with what speaks for it, against it, and what is to be checked with its operator. */
export function MatchItem(props: MatchItemProps) {
  const { page, match } = props;
  const m = programmeWords(page);
  const { document, path } = match.offer;
  const operators = document.operators.flatMap(({ name }) => name ?? []);
  const { yes, no, unknown } = reasonsInWords(props);
  return (
    <li class="match">
      <p class="match-standing">
        <Tag tone={STANDING_TONES[match.standing.openness]}>{standingInWords(page, match.standing)}</Tag>
      </p>
      <h4>
        <a href={href(page, path)} lang="fr">
          {document.name}
        </a>
      </h4>
      <p class="kicker">
        {m.family[document.family]}
        {operators.length > 0 && `, ${m.operatedBy(operators.join(', '))}`}
      </p>
      <p class="match-summary" lang="fr">
        {document.summary}
      </p>
      <dl class="reasons">
        <ReasonLine page={page} term={m.audiences} reasons={document.audiences} side="public" />
        <ReasonLine page={page} term={m.forYou} reasons={yes} side="for" />
        <ReasonLine page={page} term={m.against} reasons={no} side="against" />
        <ReasonLine page={page} term={m.toCheck} reasons={unknown} side="open" />
      </dl>
    </li>
  );
}

interface ReasonLineProps {
  page: Page;
  term: string;
  reasons: readonly string[];
  side: 'public' | 'for' | 'against' | 'open';
}

const ReasonLine = ({ page, term, reasons, side }: ReasonLineProps) =>
  reasons.length === 0 ? null : (
    <div class={`reason is-${side}`}>
      <dt>{term}</dt> <dd>{reasons.join(words(page).semicolon)}</dd>
    </div>
  );

const withoutStop = (sentence: string): string => sentence.trim().replace(/\.$/, '');

function reasonsInWords({ page, match, placed, territory }: MatchItemProps) {
  const m = programmeWords(page);
  const { cover, reasons, standing, offer } = match;
  const inWords = (reason: Reason) =>
    'models' in reason
      ? m.modelReason[reason.code](reason.models.map((model) => m.models[model]).join(', '))
      : m.reason[reason.code];
  const said = (truth: string) => reasons.filter((each) => each.truth === truth).map(inWords);
  return {
    yes: [
      ...(cover.truth === 'yes' && cover.by
        ? [cover.by === FRANCE ? m.coversFrance : m.covers(territory(cover.by))]
        : []),
      ...said('yes'),
    ],
    no: [
      ...(cover.truth === 'no' && cover.by ? [m.apartBecause(territory(cover.by))] : []),
      ...(cover.truth === 'part' && cover.by ? [m.coversPart(territory(cover.by))] : []),
      ...said('no'),
    ],
    unknown: [
      ...(offer.document.conditions ? [m.conditions(withoutStop(offer.document.conditions))] : []),
      ...(cover.truth === 'unknown' ? [placed ? m.coverUnknown : m.coverNoPlace] : []),
      ...(standing.openness === 'unknown' ? [m.calendar] : []),
      ...said('unknown'),
      ...(offer.document.pageDate ? [m.pageDated(partialDate(page.locale, offer.document.pageDate))] : []),
    ],
  };
}
