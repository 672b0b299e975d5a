/** What the form of a new token sends. */
import { LASTING, type Lasting, SCOPES, type Scope } from './domain/token.ts';

export interface TypedToken {
  name: string;
  scopes: readonly Scope[];
  days: Lasting | null;
  licence: boolean;
}
export type TokenField = 'nom' | 'portee' | 'duree' | 'licence';

export const NOTHING_TYPED: TypedToken = { name: '', scopes: ['propose'], days: 90, licence: false };

interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

export async function readTokenForm(request: Sent): Promise<{ typed: TypedToken; faults: TokenField[] }> {
  const sent = await request.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
  const texts = (name: string) => [sent[name]].flat().filter((each) => typeof each === 'string');
  const typed: TypedToken = {
    name: (texts('nom')[0] ?? '')
      .replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '')
      .trim()
      .slice(0, 60),
    scopes: SCOPES.filter((scope) => texts('portee').includes(scope)),
    days: LASTING.find((days) => String(days) === texts('duree')[0]) ?? null,
    licence: texts('licence')[0] === 'oui',
  };
  const wrong: [TokenField, boolean][] = [
    ['nom', typed.name === ''],
    ['portee', typed.scopes.length === 0],
    ['duree', typed.days === null],
    ['licence', !typed.licence],
  ];
  return { typed, faults: wrong.flatMap(([field, is]) => (is ? [field] : [])) };
}
