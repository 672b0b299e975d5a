import type { FieldNeeds } from './needs.ts';

/**
 * Lets this process's index take in what was just committed, so that the page that follows shows it. A reading that was
 * under way may have begun before the commit: the second one has not.
 */
export async function catchUp({ discovery }: Pick<FieldNeeds, 'discovery'>): Promise<void> {
  await discovery.refresh();
  await discovery.refresh();
}
