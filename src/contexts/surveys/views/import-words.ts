/** What is told of a questionnaire made elsewhere, as sentences in the language of who reads. */
import type { Page } from '../../../kernel/page.ts';
import type { About, NoteCode, NoteOf } from '../domain/import-notes.ts';
import type { RefusalCode, RefusalOf } from '../domain/import-refusal.ts';
import { words } from './words.ts';

type Reader = Pick<Page, 'locale'>;

export function noteText<Code extends NoteCode>(page: Reader, note: NoteOf<Code>): string {
  const m = words(page).imported;
  return m.note[note.code](note);
}

/** Goes on after “this file could not be taken up:”. */
export function refusalText<Code extends RefusalCode>(page: Reader, refusal: RefusalOf<Code>): string {
  const m = words(page).imported;
  return m.refusal[refusal.code](refusal);
}

/** The name that the file gives it, in nobody's language. */
export function aboutText(page: Reader, about: About): string {
  const m = words(page).imported.about;
  if ('question' in about) return about.question;
  if ('number' in about) return m.number(about.number);
  if ('list' in about) return m.list(about.list);
  return about.group || m.group;
}
