/** Words of a file that need somebody's word. */
export interface AskedWord {
  field: string;
  column: string;
  /** What is kept under, and what is shown. */
  word: string;
  shown: string;
  count: number;
  /** The code chosen; empty: none. */
  code: string;
  options: readonly { value: string; label: string }[];
  note?: 'several' | 'unknown';
}

export interface AskedGroup {
  place: boolean;
  label: string;
  column: string;
  asked: readonly AskedWord[];
  known: number;
  /** Words that are not shown, the rarest. */
  more: number;
}
