/** What the forms of networks send: a definition, values, words on membership. */
import type { Typed } from '../records/public.ts';
import { slugOf } from '../records/public.ts';
import type { Fact } from './domain/condition.ts';
import { leavesOf } from './domain/condition.ts';
import {
  type Choice,
  type Definition,
  definition,
  FIELD_KINDS,
  type FieldKind,
  type NetworkField,
} from './domain/definition.ts';

/** A request whose form can be read. */
interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

/** Everything that was sent, by name; nothing when it is no form. */
export async function sentTexts(request: Sent): Promise<Typed> {
  const body = await request.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
  return new Map(
    Object.entries(body)
      .slice(0, 2_000)
      .map(([name, value]) => [
        name,
        [value].flat().flatMap((each) => (typeof each === 'string' ? [plain(each)] : [])),
      ]),
  );
}

/** Nothing but line breaks and tabs among the signs that command, and no change of direction. */
const plain = (text: string): string =>
  text
    .slice(0, 20_000)
    .toWellFormed()
    .replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

export const first = (typed: Typed, name: string): string => (typed.get(name)?.[0] ?? '').trim();

export interface Fault {
  path: string;
  fault: string;
}

export const kindIn = (text: string): FieldKind | null => FIELD_KINDS.find((kind) => kind === text) ?? null;

/** Rows of choices that a form always offers beyond those filled. */
export const BLANK_CHOICES = 4;
const ROW = /^choix\.(\d{1,3})\.fr$/;

/** `present`: the choices that the field has, whose codes stay. */
export function readDefinition(
  typed: Typed,
  present: readonly Choice[],
): { definition: Definition | null; faults: Fault[] } {
  const text = (name: string) => first(typed, name);
  // English is not asked of a network: where it lacks, French is shown.
  const both = (name: string) => ({ fr: text(`${name}_fr`), en: text(`${name}_en`) || text(`${name}_fr`) });
  const help = both('aide');
  const faults: Fault[] = [];
  const raw = {
    label: both('nom'),
    ...((help.fr || help.en) && { help }),
    type: text('type'),
    ...(text('type') === 'number' && text('unite') && { unit: text('unite') }),
    choices:
      text('type').endsWith('choice') || text('type').endsWith('choices')
        ? readChoices(typed, present, faults)
        : [],
    ...readCondition(typed),
    required: text('demande') === 'oui',
    visibility: text('visible'),
  };
  const parsed = definition.safeParse(raw);
  if (!parsed.success)
    faults.push(
      ...parsed.error.issues.map(({ path, message, code }) => ({
        path: controlOf(path.map(String)),
        fault: code === 'custom' || /^[a-z_]+$/.test(message) ? message : 'choose',
      })),
    );
  return { definition: parsed.success && faults.length === 0 ? parsed.data : null, faults };
}

const controlOf = ([part = '', locale = '', ...rest]: string[]): string =>
  part === 'label'
    ? `nom_${locale}`
    : part === 'help'
      ? `aide_${locale}`
      : part === 'choices'
        ? locale === ''
          ? 'choix.0.fr'
          : `choix.${locale}.${rest.at(-1) ?? 'fr'}`
        : ({ type: 'type', unit: 'unite', visibility: 'visible' } as Record<string, string>)[part] || part;

function readChoices(typed: Typed, present: readonly Choice[], faults: Fault[]): Choice[] {
  const taken = new Set(present.map(({ code }) => code));
  const rows = [...typed.keys()]
    .flatMap((key) => ROW.exec(key)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  return rows.flatMap((at): Choice[] => {
    const text = (name: string) => first(typed, `choix.${at}.${name}`);
    const fr = text('fr');
    const en = text('en') || fr;
    const known = present.find(({ code }) => code === text('code'));
    if (fr === '' && en === '') return [];
    if (fr === '') {
      faults.push({ path: `choix.${at}.fr`, fault: 'french_missing' });
      return [];
    }
    const code = known?.code ?? freeCode(fr, taken);
    taken.add(code);
    return [{ code, label: { fr, en }, ...(text('retire') === 'oui' && { retired: true as const }) }];
  });
}

function freeCode(label: string, taken: ReadonlySet<string>): string {
  const code = slugOf(label).slice(0, 40).replace(/-$/, '');
  if (!taken.has(code)) return code;
  for (let number = 2; ; number++) if (!taken.has(`${code}-${number}`)) return `${code}-${number}`;
}

/** Boxes ticked, as `record.stage:emergence`: those of one fact add up, facts are joined as asked. */
function readCondition(typed: Typed): { condition?: object } {
  const ticked = (typed.get('condition') ?? []).filter((text) => text.includes(':'));
  if (ticked.length === 0) return {};
  const byFact = Map.groupBy(ticked, (text) => text.slice(0, text.indexOf(':')));
  const leaves = [...byFact].map(([fact, each]) => ({
    fact,
    is: 'one_of',
    value: [...new Set(each.map((text) => text.slice(fact.length + 1)))],
  }));
  return { condition: first(typed, 'lien') === 'any' ? { any: leaves } : { all: leaves } };
}

/** A definition as its form shows it. */
export function typedDefinition({ definition: it, kind, version }: NetworkField): Typed {
  const typed = new Map<string, string[]>([
    ['fiches', [kind]],
    ['vu', [String(version)]],
    ['nom_fr', [it.label.fr]],
    ['nom_en', [englishOf(it.label)]],
    ['aide_fr', [it.help?.fr ?? '']],
    ['aide_en', [it.help ? englishOf(it.help) : '']],
    ['type', [it.type]],
    ['unite', [it.unit ?? '']],
    ['demande', it.required ? ['oui'] : []],
    ['visible', [it.visibility]],
    ['lien', [it.condition && 'any' in it.condition ? 'any' : 'all']],
    [
      'condition',
      it.condition
        ? leavesOf(it.condition).flatMap(({ fact, value }) => value.map((each) => ticked(fact, each)))
        : [],
    ],
  ]);
  for (const [at, choice] of it.choices.entries()) {
    typed.set(`choix.${at}.code`, [choice.code]);
    typed.set(`choix.${at}.fr`, [choice.label.fr]);
    typed.set(`choix.${at}.en`, [englishOf(choice.label)]);
    if (choice.retired) typed.set(`choix.${at}.retire`, ['oui']);
  }
  return typed;
}

/** Nothing where French stands in its place. */
const englishOf = ({ fr, en }: { fr: string; en: string }): string => (en === fr ? '' : en);

export const ticked = (fact: Fact, answer: string): string => `${fact}:${answer}`;

/** A whole number that a form carries along; null when it is none. */
export const numberIn = (typed: Typed, name: string): number | null =>
  /^\d{1,9}$/.test(first(typed, name)) ? Number(first(typed, name)) : null;
