import { href, type Page } from '../../../kernel/page.ts';
import type { FieldSet } from '../domain/definition.ts';
import { words } from './words.ts';

interface OwnFieldsLinkProps {
  page: Page;
  slug: string;
  /** What it asks of its members; null when it asks nothing yet. */
  set: Pick<FieldSet, 'code'> | null;
  /** Says of itself that it is a network. */
  network: boolean;
}

/** On an organisation's page: what it asks of its members, or where it may begin to. */
export function OwnFieldsLink({ page, slug, set, network }: OwnFieldsLinkProps) {
  const m = words(page).owner;
  if (set)
    return (
      <p>
        <a href={href(page, `/reseaux/${set.code}/champs`)}>{m.asks}</a>
      </p>
    );
  if (!network) return null;
  return (
    <p class="hint">
      {m.mayAsk}{' '}
      <a href={href(page, `/reseaux/${slug}/champs/gestion`)} rel="nofollow">
        {m.begin}
      </a>
    </p>
  );
}
