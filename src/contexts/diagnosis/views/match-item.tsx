import { href, type Page } from '../../../kernel/page.ts';
import { Tag } from '../../../ui/tag.tsx';
import { STANDING_TONES, standingInWords } from '../../programmes/public.ts';
import { type MatchItemProps, nextInWords, reasonsInWords } from './match-in-words.ts';
import { programmeWords } from './programme-words.ts';
import { words } from './words.ts';

/** A programme with what speaks for it, against it, what is to be checked, and what to do next. */
export function MatchItem(props: MatchItemProps) {
  const { page, match } = props;
  const m = programmeWords(page);
  const { document, path } = match.offer;
  const operators = document.operators.flatMap(({ name }) => name ?? []);
  const { yes, no, unknown } = reasonsInWords(props);
  const next = nextInWords(page, match);
  const Title = `h${props.level}` as const;
  return (
    <li class="match">
      <p class="match-standing">
        <Tag tone={STANDING_TONES[match.standing.openness]}>{standingInWords(page, match.standing)}</Tag>
      </p>
      <Title>
        <a href={href(page, path)} lang="fr">
          {document.name}
        </a>
      </Title>
      <p class="kicker">
        {m.family[document.family]}
        {operators.length > 0 && `, ${m.operatedBy(operators.join(', '))}`}
      </p>
      <dl class="reasons">
        <ReasonLine page={page} term={m.forYou} reasons={yes} side="for" />
        <ReasonLine page={page} term={m.against} reasons={no} side="against" />
        <ReasonLine page={page} term={m.toCheck} reasons={unknown} side="open" />
        {next && (
          <div class="reason">
            <dt>{m.next.title}</dt> <dd>{match.next.link ? <a href={match.next.link}>{next}</a> : next}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

interface ReasonLineProps {
  page: Page;
  term: string;
  reasons: readonly string[];
  side: 'for' | 'against' | 'open';
}

const ReasonLine = ({ page, term, reasons, side }: ReasonLineProps) =>
  reasons.length === 0 ? null : (
    <div class={`reason is-${side}`}>
      <dt>{term}</dt> <dd>{reasons.join(words(page).semicolon)}</dd>
    </div>
  );
