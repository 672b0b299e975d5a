/** What the server says of what was typed, to the page that goes on being typed in. */
export interface SavedDraft {
  /** Moment, ISO 8601. */
  at: string;
  /** The wave is over: kept as a draft, counted nowhere. */
  closed: boolean;
  /** Codes of the questions that are kept as they were typed. */
  taken: readonly string[];
  /** Of the values now kept, by key: what the next form is filled from. */
  marks: Readonly<Record<string, string>>;
  conflicts: readonly {
    code: string;
    label: string;
    /** What is kept, in words, and as the fields of a form. */
    said: string;
    fields: readonly (readonly [name: string, text: string])[];
    marks: Readonly<Record<string, string>>;
  }[];
  faults: readonly { code: string; label: string; message: string }[];
  /** Codes of the questions of this part that are asked now. */
  shown: readonly string[];
}
