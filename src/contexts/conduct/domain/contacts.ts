/**
 * The e-mail addresses and telephone numbers that stand in a text: what is not for a public one. French numbers: ten
 * digits, by pairs or together, a call number of 08 by threes, or those with the code of France or of its overseas
 * territories (numbering plan of Arcep). A date, an amount, a SIRET and a handle of the fediverse are none.
 */
export interface Contacts {
  /** As they were typed. */
  emails: readonly string[];
  phones: readonly string[];
}

const AT = String.raw`(?:@|\s?[([{]\s?(?:at|arobase|@|a)\s?[)\]}]\s?|\s(?:arobase|at)\s)`;
const DOT = String.raw`(?:\.|\s?[([{]\s?(?:dot|point)\s?[)\]}]\s?)`;
const EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}.@_+-])[\p{L}\p{N}_+-]+(?:\.[\p{L}\p{N}_+-]+)*${AT}(?:[\p{L}\p{N}-]+${DOT})+\p{L}{2,}`,
  'giu',
);

const GAP = String.raw`[\s.\u2010-\u2013/-]`;
const NATIONAL = String.raw`0\s?[1-9](?:(${GAP}?)\d\d(?:\1\d\d){3}|${GAP}\d{8})`;
const CALL_NUMBER = String.raw`0\s?8\d\d\s\d{3}\s\d{3}`;
const CODES = '(?:33|262|590|594|596)';
const ABROAD = String.raw`(?:\+|00)\s?${CODES}${GAP}?(?:\(0\)${GAP}?)?[1-9](?:${GAP}?\d\d){4}`;
const PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}+,.])(?:${NATIONAL}|${CALL_NUMBER}|${ABROAD})(?!${GAP}?\d)`,
  'gu',
);

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([found]) => found.trim())),
];

export const contactsIn = (text: string): Contacts => ({
  emails: all(text, EMAIL),
  phones: all(text, PHONE),
});

export const bearsContact = (text: string): boolean => {
  const { emails, phones } = contactsIn(text);
  return emails.length + phones.length > 0;
};
