/**
 * The cooperation record that a diagnosis would make: a document valid under the schema of cooperations. It takes up
 * the record that the diagnosis began from, when there is one; what is not known is left out, and no text is cut: a
 * common work too long for its field stands whole in the body.
 */
import { type Cooperation, cooperation } from '../../cooperations/public.ts';
import type { FactCode } from './facts.ts';
import type { Situation } from './situation.ts';

/** Words of the record, in French: records are written in French. */
export interface RecordWords {
  name: string;
  summary: string;
  note: string;
  /** How long at this stage, in words; null when not known. */
  since: string | null;
  /** The names of those around the table, by code. */
  around: Readonly<Record<string, string>>;
}

const LONGEST_WORK = 600;
const LONGEST_SUMMARY = 1200;
const ROLES = { local_authorities: 'authority', public_bodies: 'authority', research: 'research' } as const;
const isRoled = (code: string): code is keyof typeof ROLES => Object.hasOwn(ROLES, code);

/** Throws when the document is not valid: that is a bug. */
export function recordFrom(
  { facts, places, work }: Situation,
  begun: Cooperation | null,
  words: RecordWords,
): Cooperation {
  const text = work?.trim() || null;
  const fits = text !== null && text.length <= LONGEST_WORK;
  const known = {
    territories: places.length > 0 ? places : undefined,
    themes: facts.themes,
    models: facts.models,
    gradients: gradientsOf(facts, begun),
    stages: stagesOf(facts.stage, begun, words.since),
    carrying: facts.carrier,
    legalForm: facts.legal_form,
    newWorksites: facts.new_worksites,
    commonWork: fits ? text : undefined,
    body: text && !fits ? text : undefined,
  };
  return cooperation.parse({
    ...(begun ?? {
      name: words.name,
      summary: text && text.length <= LONGEST_SUMMARY ? text : words.summary,
      stakeholders: stakeholdersOf(facts.around_table, words.around),
    }),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    note: begun?.note ? `${begun.note}\n${words.note}`.slice(-2000) : words.note,
  });
}

const gradientsOf = (facts: Situation['facts'], begun: Cooperation | null) => {
  const given = (['model', 'purpose', 'economy'] as const satisfies readonly FactCode[]).flatMap((code) => {
    const position = facts[code];
    if (typeof position !== 'number') return [];
    const before = begun?.gradients[code];
    return [[code, before?.position === position ? before : { position }] as const];
  });
  return { ...begun?.gradients, ...Object.fromEntries(given) };
};

/** The passages recorded, and the present one when it is new: a stage is never taken out of the history. */
function stagesOf(stage: unknown, begun: Cooperation | null, since: string | null) {
  const before = begun?.stages ?? [];
  if (typeof stage !== 'string' || before.at(-1)?.stage === stage) return before;
  return [...before, { stage, ...(since && { note: since }) }];
}

const stakeholdersOf = (around: unknown, names: RecordWords['around']) =>
  (Array.isArray(around) ? around : []).flatMap((code: string) => {
    const group = names[code];
    if (group === undefined || code === 'nobody_yet') return [];
    return [{ group, roles: [isRoled(code) ? ROLES[code] : 'partner'] }];
  });
