import { href } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Group } from '../../matching/public.ts';
import { programmeWords } from './programme-words.ts';
import { MatchList, type MatchListProps } from './programmes-section.tsx';
import { words } from './words.ts';

export const MATCHES_A_PAGE = 50;

/** All of one group, page after page, each with its reasons. */
export function MatchesPage(props: MatchListProps & { group: Group; number: number }) {
  const { page, address, matching, group, number } = props;
  const m = programmeWords(page);
  const all = matching.counts[group];
  const skip = (number - 1) * MATCHES_A_PAGE;
  const matches = matching.top(group, MATCHES_A_PAGE, skip);
  const at = (other: number) => href(page, `${address}?groupe=${group}&page=${other}`);
  const title = `${m.group[group]} (${all})`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={title}
      robots="noindex, nofollow"
      breadcrumbs={[
        { label: words(page).takeStock, path: '/faire-le-point' },
        { label: words(page).result.title, path: address },
        { label: m.group[group] },
      ]}
    >
      <PageHeading title={title} lead={m.groupLead[group]} />
      <p class="actions">
        <a href={href(page, `${address}#dispositifs`)}>{m.backToResult}</a>
      </p>
      <h2>{matches.length > 0 ? m.range(skip + 1, skip + matches.length, all) : m.range(0, 0, all)}</h2>
      <MatchList {...props} matches={matches} level={3} />
      <p class="actions">
        {number > 1 && (
          <a rel="prev" href={at(number - 1)}>
            {m.before}
          </a>
        )}{' '}
        {skip + matches.length < all && (
          <a rel="next" href={at(number + 1)}>
            {m.after}
          </a>
        )}
      </p>
    </Layout>
  );
}
