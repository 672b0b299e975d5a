/** What the words typed may mean as filters: each can be taken alone, or all together; none is applied unasked. */
import { href, type Page } from '../../../kernel/page.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { colon, say } from '../../../platform/i18n/say.ts';
import { Notice } from '../../../ui/notice.tsx';
import { canonicalQuery, FACETS, type Filters, groupLabel, valueLabel } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Proposal, Question } from '../domain/question.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface QuestionProposalsProps {
  page: Page;
  filters: Filters;
  question: Question;
  territories: TerritoryIndex;
  /** The list that the proposals lead to, where the page is none. */
  list?: string | undefined;
}

const LISTS: Readonly<Record<string, string>> = { support: '/accompagnement', funding: '/financements' };

export function QuestionProposals({
  page,
  filters,
  question,
  territories,
  list = page.path,
}: QuestionProposalsProps) {
  const m = say(page.locale, { fr, en }).question;
  const fresh = question.proposals.filter((proposal) => !isTaken(proposal, filters));
  if (fresh.length === 0) return null;
  const address = (taken: readonly Proposal[], text: string) => {
    const query = canonicalQuery({ ...filters, text, fixed: undefined });
    const family = taken.find(({ param }) => param === 'famille');
    for (const { param, value } of taken) {
      if (param === 'territoire') query.set(param, value);
      else if (param !== 'famille') query.append(param, value);
    }
    const path = family ? (LISTS[family.value] ?? list) : list;
    const suffix = query.toString();
    return href(page, path) + (suffix ? `?${suffix}` : '');
  };
  const inWords = ({ param, value }: Proposal): string => {
    const place = param === 'territoire' ? parseTerritoryId(value) : null;
    if (place) return `${m.place}${colon(page.locale)}${territories.label(place, page.locale)}`;
    const facet = FACETS.programme.find((each) => each.param === param);
    return facet
      ? `${groupLabel(page, facet)}${colon(page.locale)}${valueLabel(page, territories, facet, value)}`
      : value;
  };
  return (
    <Notice page={page} kind="info" title={m.title}>
      <p>
        <a href={address(fresh, question.rest)}>
          <strong>{m.all}</strong>
        </a>
        {question.rest && <> {m.rest(question.rest)}</>}
      </p>
      <ul>
        {fresh.map((proposal) => (
          <li>
            <a href={address([proposal], filters.text)}>{inWords(proposal)}</a>{' '}
            <span class="hint">{m.from(proposal.words)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The list has it already. */
function isTaken({ param, value }: Proposal, filters: Filters): boolean {
  if (param === 'territoire') return filters.territory !== null;
  const group = FACETS.programme.find((each) => each.param === param)?.group ?? '';
  if (group === filters.fixed?.group) return filters.fixed.value === value;
  return filters.chosen.get(group)?.includes(value) ?? false;
}
