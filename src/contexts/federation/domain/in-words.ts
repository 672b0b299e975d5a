/** Where the kinds of records may say in words whom they name, as their forms tell it. */
import type { FormField, InWords, RecordForm } from '../../records/public.ts';

export function inWordsOf(form: RecordForm): InWords {
  const found: Record<string, { record: string; words: string }> = {};
  for (const field of form.groups.flatMap(({ fields }) => fields)) {
    const within: readonly FormField[] = field.as.kind === 'rows' ? field.as.fields : [];
    for (const { as } of within)
      if (as.kind === 'record_or_words') found[field.name] = { record: as.record, words: as.words };
  }
  return found;
}
