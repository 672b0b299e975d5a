/** Reading the forms of alerts: what was typed is kept to be shown again. */
import { type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import { RHYTHMS, type Rhythm } from './domain/alert.ts';

export type AskFault =
  | { field: 'courriel'; fault: 'missing' | 'not_an_address' }
  | { field: 'rythme'; fault: 'choose' };

export interface AskForm {
  typed: { address: string; rhythm: string };
  faults: readonly AskFault[];
  address: EmailAddress | null;
  rhythm: Rhythm | null;
}

const LONGEST = 300;

export function readAsk(sent: URLSearchParams): AskForm {
  const typed = {
    address: (sent.get('courriel') ?? '').slice(0, LONGEST),
    rhythm: (sent.get('rythme') ?? '').slice(0, LONGEST),
  };
  const address = parseEmailAddress(typed.address);
  const rhythm = readRhythm(sent);
  const faults: AskFault[] = [];
  if (!address)
    faults.push({ field: 'courriel', fault: typed.address.trim() ? 'not_an_address' : 'missing' });
  if (!rhythm) faults.push({ field: 'rythme', fault: 'choose' });
  return { typed, faults, address, rhythm };
}

export const readRhythm = (sent: URLSearchParams): Rhythm | null =>
  RHYTHMS.find((rhythm) => rhythm === sent.get('rythme')) ?? null;

/** The fields of a form that was sent; none when what was sent is not a form. */
export async function sentForm(request: {
  header(name: string): string | undefined;
  text(): Promise<string>;
}): Promise<URLSearchParams> {
  const isForm = request.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  return new URLSearchParams(isForm ? await request.text() : '');
}
