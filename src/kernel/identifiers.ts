/**
 * Identifiers of organisations in the French registers, as validated types.
 * SIREN: 9 digits, Luhn. SIRET: 14 digits, Luhn, except La Poste (SIREN 356000000), whose sum is a multiple of 5.
 * RNA: W, a three-character département part, six digits. Spaces and dots typed by people are dropped.
 */
export type Siren = string & { readonly brand: 'Siren' };
export type Siret = string & { readonly brand: 'Siret' };
export type Rna = string & { readonly brand: 'Rna' };

const LA_POSTE = '356000000';
const bare = (text: string) => text.replace(/[\s. ]/g, '').toUpperCase();
const digitSum = (digits: string) => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** True when the digits satisfy the Luhn checksum. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The SIREN in `text`, or null when it is not one. */
export function parseSiren(text: string): Siren | null {
  const digits = bare(text);
  return /^\d{9}$/.test(digits) && luhn(digits) ? (digits as Siren) : null;
}

/** The SIRET in `text`, or null when it is not one. */
export function parseSiret(text: string): Siret | null {
  const digits = bare(text);
  if (!/^\d{14}$/.test(digits)) return null;
  const valid = luhn(digits) || (digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0);
  return valid ? (digits as Siret) : null;
}

/** The RNA number in `text`, or null when it is not one. */
export function parseRna(text: string): Rna | null {
  const code = bare(text);
  return /^W(\d{3}|\d[AB]\d|9[A-Z\d]\d)\d{6}$/.test(code) ? (code as Rna) : null;
}

/** The SIREN that a SIRET begins with. */
export const sirenOf = (siret: Siret): Siren => siret.slice(0, 9) as Siren;
