/** Tells the author of a proposal how it ended, when there is an address. */
import { href } from '../../../kernel/page.ts';
import { type Appeal, decidedLetter } from '../domain/decided-letter.ts';
import type { Proposal } from '../queries.ts';
import type { ContributionNeeds } from './needs.ts';

export async function tellAuthor(
  { baseUrl, kinds, post }: Pick<ContributionNeeds, 'baseUrl' | 'kinds' | 'post'>,
  proposal: Proposal,
  told: { slug: string } | { reason: string },
): Promise<void> {
  const { email, locale, name, kind } = proposal;
  if (!email) return;
  const letter = decidedLetter(
    locale,
    name,
    'slug' in told
      ? { link: `${baseUrl}${href({ locale }, `${kinds[kind].path}/${told.slug}`)}` }
      : { ...told, appeal: appealOf(baseUrl, proposal) },
  );
  await post({ to: email, locale, ...letter });
}

/**
 * Whoever signed in finds it by its number; others by the address that they alone were given. What was decided elsewhere
 * is not looked at again here.
 */
function appealOf(baseUrl: string, { id, home, personId, locale }: Proposal): Appeal {
  if (home) return null;
  return personId ? { link: `${baseUrl}${href({ locale }, `/recours/proposition/${id}`)}` } : 'page';
}
