/** Stakeholders as a page shows them: each with its name and, when it has one, its own record. */
import type { StakeholderRole } from '../../../kernel/vocabulary.ts';
import type { Mention } from '../../records/public.ts';
import type { Cooperation } from './cooperation.ts';

export interface NamedStakeholder {
  name: string;
  /** The organisation's slug in the directory. */
  slug: string | null;
  roles: readonly StakeholderRole[];
  goal?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

/** Those that carry and facilitate first, then in the order of the record. An organisation that left the directory is left out. */
export function namedStakeholders(document: Cooperation, mentions: readonly Mention[]): NamedStakeholder[] {
  const records = new Map(mentions.map((mention) => [mention.id, mention]));
  const named = document.stakeholders.flatMap(({ organisation, group, ...rest }) => {
    const record = organisation ? records.get(organisation) : undefined;
    const name = record?.name ?? group;
    return name === undefined ? [] : [{ ...rest, name, slug: record?.slug ?? null }];
  });
  const first = ({ roles }: NamedStakeholder) =>
    roles.includes('bearer') || roles.includes('facilitator') ? 0 : 1;
  return named.sort((a, b) => first(a) - first(b));
}
