/**
 * Cells of a table that people open in a spreadsheet. A text that the spreadsheet would run as a formula is disarmed
 * with an apostrophe; a number is a number, and stays one: longitudes west of Greenwich begin with a minus sign.
 */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

export const disarmed = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
