/**
 * How wide a text will be in a drawing made on the server, where no browser can be asked. Widths were read off
 * Atkinson Hyperlegible Next and rounded up: a label is never wider than what is said here.
 */
const CLASSES: readonly [letters: RegExp, hundredths: number][] = [
  [/[ijìíî.,:;'’‘|·]/u, 26],
  [/[lïf!()["\s]/u, 32],
  [/[tr\]\-_{}°]/u, 38],
  [/[I1/ÌÍÎÏ“”]/u, 42],
  [/[svyzÿ?•]/u, 48],
  [/[ckxçJ7–*]/u, 52],
  [/[aeghnouàâäáãèéêëñòôöóõùûüúFLT2<>]/u, 56],
  [/[bdpqEPSVYÈ-ËÝ3569$ß«»]/u, 60],
  [/[ABCKRXZÀ-ÅÇ048+=#]/u, 66],
  [/[wDGHNOUÑÒ-ÖÙ-Ü…€]/u, 72],
  [/[Q&@]/u, 78],
];
/** M, W, m, œ, and any sign unknown to this table. */
const WIDEST = 105;
/** How much wider the same letters are in bold, at most. */
export const BOLD = 1.16;

const widthOf = (character: string): number =>
  CLASSES.find(([letters]) => letters.test(character))?.[1] ?? WIDEST;

/** Width of a line of text set in `size`, in the same unit as `size`. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 100;

/** The text in at most `lines` lines of at most `width`; what does not fit is told by an ellipsis. */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const pieces = text.trim().match(/[^ -]+-? *|- */gu) ?? []; // cut at spaces and after hyphens
  const wrapped: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line === '' || fits((line + piece).trimEnd())) line += piece;
    else {
      wrapped.push(line.trimEnd());
      line = piece;
    }
  }
  wrapped.push(line.trimEnd());
  return wrapped.slice(0, lines).map((kept, index) => {
    const moreFollows = index === lines - 1 && wrapped.length > lines;
    return fits(kept) && !moreFollows ? kept : shorten(kept, fits);
  });
}

/** Cuts the end of a line until it fits with an ellipsis. */
function shorten(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
