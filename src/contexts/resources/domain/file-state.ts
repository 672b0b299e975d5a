/** What became of a file's text. Pure. */
export const FILE_STATES = [
  'waiting',
  'picture',
  'readable',
  'cut',
  'no_text',
  'encrypted',
  'broken',
  'too_heavy',
  'bomb',
  'active',
  'two_in_one',
] as const;
export type FileState = (typeof FILE_STATES)[number];

/** The state of a text that was read: a file of pictures of pages holds no word. */
export function stateOfText({ pages, cut }: { pages: readonly string[]; cut: boolean }): FileState {
  if (!pages.some((page) => /\p{L}{2}/u.test(page))) return 'no_text';
  return cut ? 'cut' : 'readable';
}

/** Files a person may send in a day, and what they weigh together. */
export const A_DAY = { files: 60, bytes: 500 * 1024 * 1024 } as const;
/** Days after which a file that no record bears, and nobody asked to publish, is taken away. */
export const IDLE_DAYS = 30;
