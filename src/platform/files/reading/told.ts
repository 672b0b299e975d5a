/** What the process that reads files is asked, and what it answers. */
import type { FileKind } from '../recognise.ts';

export type Asked =
  /** Whether the file may be kept. A picture is made anew at `to`. */
  | { what: 'examine'; kind: FileKind; path: string; to: string }
  /** Its text, page by page. */
  | { what: 'read'; kind: Exclude<FileKind, 'image'>; path: string };

/** Why a file is not kept. `active`: it holds something that runs. `bomb`: it unfolds far beyond reason. */
export type Refusal = 'encrypted' | 'broken' | 'active' | 'bomb' | 'two_in_one' | 'too_heavy';

export interface Examined {
  /** Of a picture made anew. */
  picture?: { width: number; height: number; bytes: number };
}

export interface ReadText {
  pages: readonly string[];
  /** There was more than what is kept for search. */
  cut: boolean;
}

export type Answered<T> = { ok: true; value: T } | { ok: false; reason: Refusal };

/** What is kept of a text for search. Characters, and pages. */
export const MOST_CHARACTERS = 400_000;
export const MOST_PAGES = 2_000;
