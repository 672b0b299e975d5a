/** What roles are about, in words: territories from memory, records in one query. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { namesById } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';

export async function subjectNames(
  { db, territories }: { db: Database; territories: TerritoryIndex },
  subjects: readonly (string | null)[],
  locale: Locale,
): Promise<(subject: string | null) => string | null> {
  const records = subjects.flatMap((each) => (each?.startsWith('record:') ? [each.slice(7)] : []));
  const names = records.length > 0 ? await namesById(db, [...new Set(records)]) : new Map<string, string>();
  return (subject) => {
    if (subject === null) return null;
    const [kind = '', id = ''] = subject.split(/:(.*)/s);
    if (kind === 'record') return names.get(id) ?? id;
    const known = kind === 'territory' ? territories.resolve(id) : null;
    return known ? territories.label(known, locale) : id;
  };
}
