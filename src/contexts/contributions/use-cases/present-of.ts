/** The record that a proposal is about, as it stands, with the names of all that both name. */
import type { Locale } from '../../../kernel/locale.ts';
import { publicControls, wholeForm } from '../../fields/public.ts';
import { type Document, type Lookups, recordsById } from '../../records/public.ts';
import type { Proposal } from '../queries.ts';
import { lookUp } from './look-up.ts';
import type { ContributionNeeds } from './needs.ts';

export interface Present {
  document: Document;
  version: number;
  path: string;
}

export async function presentOf(
  needs: Pick<
    ContributionNeeds,
    'db' | 'territories' | 'forms' | 'kinds' | 'discovery' | 'around' | 'fields'
  >,
  proposal: Proposal,
  locale: Locale,
): Promise<{ present: Present | null; lookups: Lookups }> {
  const [record] = proposal.recordId ? await recordsById(needs.db, [proposal.recordId]) : [];
  const values = [record?.document ?? {}, ...proposal.changes.flatMap(({ from, to }) => [from, to])];
  const lookups = await lookUp(needs, wholeForm(needs, needs.forms[proposal.kind]), locale, { values });
  const present = record && {
    document: { ...record.document, ...(await publicControls(needs, record)) },
    version: record.version,
    path: `${needs.kinds[proposal.kind].path}/${record.slug}`,
  };
  return { present: present ?? null, lookups };
}
