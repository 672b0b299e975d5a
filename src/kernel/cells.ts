/** Text of cells as dates, amounts, shares, yes or no. Null: the text does not say one, or says an impossible one. */

const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`]/g, "'")
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .toLowerCase()
    .trim();

export type Pick = 'first' | 'last';

/** A cell says its date or its amount at its beginning: what comes after this many letters is not looked through. */
const LONGEST_READ = 500;

const DATES =
  /(?<y1>\d{4})-(?<m1>\d{1,2})-(?<d1>\d{1,2})(?!\d)|(?<!\d)(?<d2>\d{1,2})[/.-](?<m2>\d{1,2})[/.-](?<y2>\d{4})(?!\d)|(?<!\d)(?<d3>\d{1,2})(?:er)? (?<m3>[a-z]+)\.?(?: (?<y3>\d{4}))?(?!\d)/g;

/**
 * The first or last date of a text, as `2019-12-08`: « 08/12/2019 », « jusqu’au 8 décembre 2019 »,
 * « du 1er mars au 30 avril 2024 » (a day without a year takes the one that follows it in the text).
 */
export function dateIn(cell: string, pick: Pick = 'first'): string | null {
  const text = cell.slice(0, LONGEST_READ);
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Number(text));
  const found: (string | null)[] = [];
  const matches = [...plain(text).matchAll(DATES)].map(({ groups = {} }) => groups);
  for (const [index, groups] of matches.entries()) {
    const { y1, m1, d1, y2, m2, d2, d3, m3 } = groups;
    const month = m3 === undefined ? Number(m1 ?? m2) : MONTH_OF.get(m3);
    if (month === undefined) continue;
    const year =
      y1 ?? y2 ?? groups.y3 ?? matches.slice(index + 1).flatMap((next) => next.y3 ?? next.y2 ?? [])[0];
    found.push(year === undefined ? null : realDay(Number(year), month, Number(d1 ?? d2 ?? d3)));
  }
  return found.at(pick === 'first' ? 0 : -1) ?? null;
}

/** A day as spreadsheets count them, when its cell lost its format: 45992 is 2025-12-01. */
const serialDay = (serial: number): string | null => {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return realDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
};

/** The day if the calendar has it: there is no 31 February. */
function realDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

const AMOUNTS =
  /(?<sign>(?<![\d\p{L}])[-\u2212])?\s*(?<digits>\d[\d\s.,']*)\s*(?<unit>k€|m€|k€|millions?|milliers?|mille|k(?![a-z])|m(?=\s*€))?/giu;
const SCALE: Readonly<Record<string, number>> = {
  k: 1000,
  'k€': 1000,
  mille: 1000,
  millier: 1000,
  milliers: 1000,
};

/** The first or last amount of a text in euro cents: « 21 667,00 € », « de 5 000 à 30 000 € », « 1,5 M€ ». */
export function amountIn(cell: string, decimal: ',' | '.' = ',', pick: Pick = 'first'): number | null {
  const text = cell.slice(0, LONGEST_READ);
  const found = [...plain(text).matchAll(AMOUNTS)].map(({ groups = {} }) => {
    const { sign, digits = '', unit = '' } = groups;
    const value = centsOf(digits.trim(), decimal);
    if (value === null || sign) return null;
    const scale = SCALE[unit] ?? (unit === '' ? 1 : 1_000_000);
    return value * scale;
  });
  const taken = found.at(pick === 'first' ? 0 : -1) ?? null;
  return taken !== null && Number.isSafeInteger(taken) ? taken : null;
}

/** Digits as cents, exactly: no floating point. The other mark, or a blank, parts thousands. */
function centsOf(digits: string, decimal: ',' | '.'): number | null {
  const text = digits.replace(/[\s']/g, '').replace(/[.,]+$/, '');
  const other = decimal === ',' ? '.' : ',';
  const parts = new RegExp(`^(?<whole>[\\d${other}]+?)(?:[${decimal}](?<cents>\\d{1,2})\\d*)?$`).exec(
    text,
  )?.groups;
  // A single foreign mark before one or two last digits can only be a decimal one: « 15000.50 ».
  const foreign = new RegExp(`^(?<whole>\\d+)[${other}](?<cents>\\d{1,2})$`).exec(text)?.groups;
  const read = foreign ?? parts;
  if (!read?.whole) return null;
  const whole = read.whole.replaceAll(other, '');
  return /^\d{1,13}$/.test(whole)
    ? Number(whole) * 100 + Number((read.cents ?? '').padEnd(2, '0') || 0)
    : null;
}

/** The first or last share of a text, in per cent, from 0 to 100: « 50 à 80 % », « 0,8 » is not guessed to be 80. */
export function percentIn(cell: string, pick: Pick = 'first'): number | null {
  const text = cell.slice(0, LONGEST_READ);
  const numbers = [...plain(text).matchAll(/(?<![\d,.-])\d+(?:[.,]\d+)?/g)].map(([found]) =>
    Number(found.replace(',', '.')),
  );
  const taken = numbers.at(pick === 'first' ? 0 : -1);
  return taken !== undefined && taken <= 100 && !/-\s*\d/.test(text) ? taken : null;
}

/** A number that stands alone: « 12 », « 1 250,5 ». */
export function numberIn(text: string): number | null {
  const cleaned = plain(text).replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(cleaned) ? Number(cleaned) : null;
}

const YES = new Set(['oui', 'o', 'yes', 'y', 'true', 'vrai', '1', 'x']);
const NO = new Set(['non', 'n', 'no', 'false', 'faux', '0']);

export function yesNoIn(text: string): boolean | null {
  const word = plain(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** The first sentences of a text, at most `most` characters, never cut within a word. */
export function beginning(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  if (end >= most / 3) return cut.slice(0, end + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
