/**
 * Conditions as people write them, one test a line, all of which hold: `reseau = oui, parfois`, `effectif >= 3`,
 * `effectif <= 50`, `reseau : répondue`. The first line `au moins une` makes one of them enough. In English: `reseau:
 * answered`, `any of these`. Both languages are read, whatever the page; a condition is shown in that of the page. One
 * that these lines cannot say is shown and read as JSON.
 */
import { DEEPEST_JSON, isDeeperThan } from '../../../kernel/json-depth.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { type Condition, condition, type Leaf } from './condition.ts';

const ANY = /^(?:au moins une|any of these)\s*:?$/i;
const CODE = '([a-z][a-z0-9_]{0,39})';
const EQUAL = new RegExp(`^${CODE}\\s*=\\s*(.+)$`);
const BOUND = new RegExp(`^${CODE}\\s*(>=|<=|≥|≤)\\s*(-?\\d+(?:[.,]\\d+)?)$`);
const ANSWERED = new RegExp(`^${CODE}\\s*:\\s*(?:(non )?répondue|(not )?answered)$`, 'i');
const SAID = {
  fr: { any: 'au moins une', answered: ' : répondue', unanswered: ' : non répondue' },
  en: { any: 'any of these', answered: ': answered', unanswered: ': not answered' },
} as const satisfies Record<Locale, object>;

export function readCondition(text: string): Condition | null | 'unreadable' {
  if (text === '') return null;
  if (text.startsWith('{')) {
    const told = jsonIn(text);
    // Read level by level: thousands of them would be more than any reader holds.
    if (isDeeperThan(told, DEEPEST_JSON)) return 'unreadable';
    const parsed = condition.safeParse(told);
    return parsed.success ? parsed.data : 'unreadable';
  }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const any = ANY.test(lines[0] ?? '');
  const leaves = (any ? lines.slice(1) : lines).map(leafIn);
  if (leaves.length === 0 || leaves.includes(null)) return 'unreadable';
  const all = leaves.flatMap((leaf) => leaf ?? []);
  const [only] = all;
  if (only && all.length === 1) return only;
  return any ? { any: all } : { all };
}

function leafIn(line: string): Leaf | null {
  const bound = BOUND.exec(line);
  if (bound) {
    const [, question = '', sign = '', number = ''] = bound;
    const value = Number(number.replace(',', '.'));
    return sign === '>=' || sign === '≥'
      ? { question, is: 'at_least', value }
      : { question, is: 'at_most', value };
  }
  const answered = ANSWERED.exec(line);
  if (answered) {
    const [, question = '', non, not] = answered;
    return { question, is: 'answered', value: non === undefined && not === undefined };
  }
  const [, question, list] = EQUAL.exec(line) ?? [];
  const value = (list ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each.length <= 60);
  return question && value.length > 0 ? { question, is: 'one_of', value } : null;
}

/** What `readCondition` reads back as the same condition. */
export function conditionText(asked: Condition | undefined, locale: Locale): string {
  if (!asked) return '';
  if ('question' in asked) return lineOf(asked, locale);
  const [list, head] =
    'all' in asked ? [asked.all, []] : 'any' in asked ? [asked.any, [SAID[locale].any]] : [null, []];
  const leaves = list?.flatMap((each) => ('question' in each ? [each] : []));
  if (!list || !leaves || leaves.length < list.length || leaves.length < 2) return JSON.stringify(asked);
  return [...head, ...leaves.map((each) => lineOf(each, locale))].join('\n');
}

function lineOf(leaf: Leaf, locale: Locale): string {
  switch (leaf.is) {
    case 'one_of':
      return `${leaf.question} = ${leaf.value.join(', ')}`;
    case 'at_least':
      return `${leaf.question} >= ${leaf.value}`;
    case 'at_most':
      return `${leaf.question} <= ${leaf.value}`;
    case 'answered':
      return `${leaf.question}${SAID[locale][leaf.value ? 'answered' : 'unanswered']}`;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
