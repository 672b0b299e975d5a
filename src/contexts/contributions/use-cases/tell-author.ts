/** Tells the author of a proposal how it ended, when there is an address. */
import { href } from '../../../kernel/page.ts';
import { decidedLetter } from '../domain/decided-letter.ts';
import type { Proposal } from '../queries.ts';
import type { ContributionNeeds } from './needs.ts';

export async function tellAuthor(
  { baseUrl, kinds, post }: Pick<ContributionNeeds, 'baseUrl' | 'kinds' | 'post'>,
  { email, locale, name, kind }: Proposal,
  told: { slug: string } | { reason: string },
): Promise<void> {
  if (!email) return;
  const link = 'slug' in told ? `${baseUrl}${href({ locale }, `${kinds[kind].path}/${told.slug}`)}` : '';
  const letter = decidedLetter(locale, name, 'slug' in told ? { link } : told);
  await post({ to: email, locale, ...letter });
}
