/** What is told of a questionnaire made elsewhere, as sentences in the language of who reads. */
import type { About, NoteCode, NoteOf } from '../domain/import-notes.ts';
import type { RefusalCode, RefusalOf } from '../domain/import-refusal.ts';
import type { ImportedWords } from '../messages.fr/imported.ts';

export const noteText = <Code extends NoteCode>(words: ImportedWords, note: NoteOf<Code>): string =>
  words.note[note.code](note);

/** Goes on after “this file could not be taken up:”. */
export const refusalText = <Code extends RefusalCode>(
  words: ImportedWords,
  refusal: RefusalOf<Code>,
): string => words.refusal[refusal.code](refusal);

/** The name that the file gives it, in nobody's language. */
export function aboutText({ about }: ImportedWords, of: About): string {
  if ('question' in of) return of.question;
  if ('number' in of) return about.number(of.number);
  if ('list' in of) return about.list(of.list);
  return of.group || about.group;
}
