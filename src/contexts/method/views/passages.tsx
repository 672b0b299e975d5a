import type { Page } from '../../../kernel/page.ts';
import { explain, type NeedRow, type Pack, Work } from '../../diagnosis/public.ts';

/** The passages that a rule is read off, each with its work. */
export const Passages = ({
  page,
  pack,
  cited,
}: {
  page: Page;
  pack: Pack;
  cited: readonly NeedRow['sources'][number][];
}) => (
  <ul class="plain-list">
    {explain(pack, '', [], cited).sources.map(({ citation, source }) => (
      <li>
        {citation.passage[page.locale]}, <Work source={source} />
      </li>
    ))}
  </ul>
);
