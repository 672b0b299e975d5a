/** Reading the forms of trades: what was typed is kept to be shown again. */
import { aimsOf } from './domain/aims.ts';
import { type Frame, LEVELS, type Level } from './domain/frame.ts';
import type { Levels } from './domain/position.ts';

export const NAME_FIELD = 'nom';
export const SEEN_FIELD = 'vu';
export const levelField = (code: string): string => `niveau-${code}`;
/** What “I do not know” sends. */
export const UNKNOWN = 'inconnu';

const LONGEST_NAME = 120;
const LONGEST_MEMBER = 60;

/** The fields of a form that was sent; none when what was sent is not a form. */
export async function sentForm(request: {
  header(name: string): string | undefined;
  text(): Promise<string>;
}): Promise<URLSearchParams> {
  const isForm = request.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  return new URLSearchParams(isForm ? await request.text() : '');
}

/** A line of text: control characters and runs of spaces that nobody types are left out. */
export const lineOf = (sent: URLSearchParams, name: string): string =>
  (sent.get(name) ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** A text of several lines, in the line ends that browsers count. */
export const textOf = (sent: URLSearchParams, name: string): string =>
  (sent.get(name) ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

/** The levels that were sent; what is not a level of the frame is left unsaid. */
export function readLevels(frame: Frame, sent: URLSearchParams): Levels {
  const said: Record<string, Level> = {};
  for (const { code } of frame.competences) {
    const level = LEVELS.find((one) => String(one) === sent.get(levelField(code)));
    if (level) said[code] = level;
  }
  return said;
}

export type BeginFault =
  | { field: 'forme'; fault: 'choose' }
  | { field: typeof NAME_FIELD; fault: 'too_long' };
export interface Begun {
  typed: { kind: string; trade: string; name: string };
  faults: BeginFault[];
  kind: 'alone' | 'team' | null;
  trade: string | null;
  name: string | null;
}

export function readBegin(frame: Frame, sent: URLSearchParams): Begun {
  const typed = {
    kind: (sent.get('forme') ?? '').slice(0, LONGEST_NAME),
    trade: (sent.get('metier') ?? '').slice(0, LONGEST_NAME),
    name: lineOf(sent, NAME_FIELD),
  };
  const kind = typed.kind === 'equipe' ? 'team' : typed.kind === 'seul' ? 'alone' : null;
  const faults: BeginFault[] = [];
  if (!kind) faults.push({ field: 'forme', fault: 'choose' });
  if (typed.name.length > LONGEST_NAME) faults.push({ field: NAME_FIELD, fault: 'too_long' });
  return {
    typed,
    faults,
    kind,
    trade: aimsOf(frame).find(({ code }) => code === typed.trade)?.code ?? null,
    name: typed.name || null,
  };
}

export type JoinFault = { field: string; fault: 'missing' | 'too_long' | 'nothing_said' };

export function readJoin(frame: Frame, sent: URLSearchParams) {
  const name = lineOf(sent, NAME_FIELD);
  const levels = readLevels(frame, sent);
  const faults: JoinFault[] = [];
  if (name === '') faults.push({ field: NAME_FIELD, fault: 'missing' });
  if (name.length > LONGEST_MEMBER) faults.push({ field: NAME_FIELD, fault: 'too_long' });
  if (Object.keys(levels).length === 0)
    faults.push({ field: levelField(frame.competences[0]?.code ?? ''), fault: 'nothing_said' });
  return { name, levels, faults };
}

export type StatementFault = {
  field: 'auteur' | 'contexte' | 'texte' | 'accord';
  fault: 'missing' | 'too_long' | 'agree';
};

export function readStatement(frame: Frame, sent: URLSearchParams) {
  const typed = {
    author: lineOf(sent, 'auteur'),
    context: lineOf(sent, 'contexte'),
    words: textOf(sent, 'texte'),
    competences: frame.competences
      .map(({ code }) => code)
      .filter((code) => sent.getAll('competence').includes(code)),
    agreed: sent.get('accord') === 'oui',
  };
  const faults: StatementFault[] = [];
  const check = (field: 'auteur' | 'contexte' | 'texte', text: string, most: number, required: boolean) => {
    if (required && text === '') faults.push({ field, fault: 'missing' });
    if (text.length > most) faults.push({ field, fault: 'too_long' });
  };
  check('auteur', typed.author, 120, true);
  check('contexte', typed.context, 300, false);
  check('texte', typed.words, 1000, true);
  if (!typed.agreed) faults.push({ field: 'accord', fault: 'agree' });
  return { typed, faults };
}
export type TypedStatement = ReturnType<typeof readStatement>['typed'];
