/**
 * How wide a text will be in a drawing made on the server, where no browser can be asked. Always a little too wide,
 * never too narrow: labels placed with these figures do not touch, whichever font the reader ends up with.
 * Widths are in hundredths of the font size.
 */
const NARROW = 34; // i l j . , ' and their like
const MEDIUM = 48; // f t r - ( ) and spaces
const USUAL = 64; // most small letters, figures
const LARGE = 80; // capitals
const WIDEST = 102; // m w M W œ and signs unknown to this table
const CLASSES: readonly [RegExp, number][] = [
  [/[ijlïîìíI.,'’:;!|]/u, NARROW],
  [/[ftr()[\]\-/\s"«»“”]/u, MEDIUM],
  [/[a-lnopqs-vxyzàâäáçéèêëôöóùûüúÿñß\d…–+=?_]/u, USUAL],
  [/[A-LN-VX-ZÀ-ÖØ-Þ&€]/u, LARGE],
];

const widthOf = (character: string): number =>
  CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? WIDEST;

/** Width of a line of text set in `size`, in the same unit as `size`. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 100;

/** The text in at most `lines` lines of at most `width`; what does not fit is told by an ellipsis. */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const pieces = text.trim().match(/[^\s-]+-?\s*|-\s*/gu) ?? []; // words, cut after a hyphen too
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
