/** A condition of the rules in the reader's words, with the positions that count. */
import { listFormat } from '../../../kernel/formats.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Page } from '../../../kernel/page.ts';
import { type Condition, type FactQuestion, type Pack, questionOf } from '../../diagnosis/public.ts';
import { positionsOf } from '../domain/deciding.ts';
import { words } from './words.ts';

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown }>;

const LISTS = {
  fr: listFormat('fr', { type: 'disjunction' }),
  en: listFormat('en', { type: 'disjunction' }),
};
const eitherOf = (locale: Locale, names: readonly string[]) => LISTS[locale].format(names);

/** The parts that a condition joins, each in words; one part for a plain condition. */
export function partsOf(
  page: Page,
  pack: Pack,
  test: Condition,
): { join: 'all' | 'any' | 'one'; parts: readonly string[] } {
  if ('all' in test) return { join: 'all', parts: test.all.map((part) => inner(page, pack, part)) };
  if ('any' in test) return { join: 'any', parts: test.any.map((part) => inner(page, pack, part)) };
  return { join: 'one', parts: [leafInWords(page, pack, test)] };
}

/** The whole condition in one sentence. */
export function conditionInWords(page: Page, pack: Pack, test: Condition): string {
  const m = words(page).condition;
  const { join, parts } = partsOf(page, pack, test);
  return parts.length === 0 ? m.always : parts.join(join === 'any' ? m.or : m.and);
}

/** A condition inside another stands in brackets when it joins several parts. */
function inner(page: Page, pack: Pack, test: Condition): string {
  const text = conditionInWords(page, pack, test);
  return partsOf(page, pack, test).parts.length > 1 ? `(${text})` : text;
}

function leafInWords(page: Page, pack: Pack, leaf: Leaf): string {
  const question = questionOf(pack, leaf.fact);
  return words(page).condition.fact(question.short[page.locale], wantedInWords(page, question, leaf));
}

function wantedInWords(page: Page, question: FactQuestion, leaf: Leaf): string {
  const m = words(page);
  if (leaf.is === 'equal_to') return leaf.value ? m.yes : m.no;
  const codes = typeof leaf.value === 'string' ? [leaf.value] : leaf.value;
  if (question.kind === 'gradient')
    return eitherOf(
      page.locale,
      codes.map((code) => {
        const { from, to } = positionsOf(question, code);
        return m.condition.leans(sideOf(page, question, code), from, to);
      }),
    );
  const options = 'options' in question ? question.options : [];
  const names = codes.map((code) => options.find(({ value }) => value === code)?.label[page.locale] ?? code);
  const told = eitherOf(page.locale, names);
  return leaf.is === 'includes_any' && names.length > 1 ? m.condition.includes(told) : told;
}

const sideOf = (page: Page, { poles, middle }: Extract<FactQuestion, { kind: 'gradient' }>, code: string) =>
  (poles.find((pole) => pole.code === code)?.label ?? middle.label)[page.locale];

/** What is read from other answers while positions are not given, for the gradients among these facts. */
export function standInsInWords(page: Page, pack: Pack, facts: ReadonlySet<string>): string[] {
  const m = words(page).condition;
  return pack.questions.flatMap((question) =>
    question.kind === 'gradient' && facts.has(question.code)
      ? question.otherwise.map(({ when, reads }) =>
          m.inferred(
            question.short[page.locale],
            sideOf(page, question, reads),
            conditionInWords(page, pack, when),
          ),
        )
      : [],
  );
}
