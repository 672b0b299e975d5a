import { describe, expect, test } from 'vitest';
import { type Condition, leavesOf } from './condition.ts';
import { type ConditionFault, leafFaults, withCodes } from './condition-check.ts';
import { type Question, question } from './questions.ts';
import { fromSimple, type SimpleCondition, toSimple } from './simple-condition.ts';

const option = (value: string, fr: string, en?: string) => ({ value, label: { fr, ...(en && { en }) } });
const asked = (shape: object): Question => question.parse({ label: { fr: 'Une question' }, ...shape });
const QUESTIONS: readonly Question[] = [
  asked({
    ...{ kind: 'choice', code: 'reseau', other: true, label: { fr: 'Êtes-vous dans un réseau ?' } },
    options: [
      option('oui', 'Oui', 'Yes'),
      option('nn', 'Non'),
      option('p1', 'Parfois'),
      option('p2', 'PARFOIS'),
    ],
  }),
  asked({ kind: 'number', code: 'effectif' }),
  asked({
    kind: 'choices',
    code: 'modes',
    none: true,
    options: [option('a', 'À pied'), option('b', 'À vélo')],
  }),
];
const is = (name: string, ...value: string[]): Condition => ({ question: name, is: 'one_of', value });

describe('an answer named in a condition', () => {
  test.each<[string, Condition, Condition]>([
    ['by its code', is('reseau', 'oui'), is('reseau', 'oui')],
    ['by its label, in other letters', is('reseau', ' OUI', 'yes'), is('reseau', 'oui', 'oui')],
    ['by a label that two answers have', is('reseau', 'parfois'), is('reseau', 'parfois')],
    ['by the words of “other”', is('reseau', 'Autre'), is('reseau', 'other')],
    ['by those of “none”', is('modes', 'Aucune'), is('modes', 'none')],
    ['within others', { not: { any: [is('modes', 'à vélo')] } }, { not: { any: [is('modes', 'b')] } }],
    ['of what offers none', is('effectif', 'Oui'), is('effectif', 'Oui')],
  ])('%s', (_, condition, expected) => expect(withCodes(condition, QUESTIONS)).toEqual(expected));
});

describe('what a condition names and is not there', () => {
  const unknown = (named: string, ...near: string[]): ConditionFault => ({
    ...{ fault: 'condition_unknown_question', named, target: null, near },
  });
  const later = (named: string): ConditionFault => ({
    ...{ fault: 'condition_later_question', named, target: named, near: [] },
  });
  const option_ = (named: string, target: string, ...near: string[]): ConditionFault => ({
    ...{ fault: 'condition_unknown_option', named, target, near },
  });
  test.each<[string, Condition, ConditionFault[]]>([
    [
      'nothing',
      { all: [is('reseau', 'oui', 'other'), { question: 'effectif', is: 'at_least', value: 2 }] },
      [],
    ],
    ['a question, with what is near', is('resaux', 'oui'), [unknown('resaux', 'reseau')]],
    [
      'a question by its words',
      is('etes_vous_dans_un_reseau', 'oui'),
      [unknown('etes_vous_dans_un_reseau', 'reseau')],
    ],
    ['a question that nothing is near', is('zzz', 'oui'), [unknown('zzz')]],
    ['an answer', is('reseau', 'oui', 'nnn'), [option_('nnn', 'reseau', 'nn')]],
    ['a later question and its answer', is('modes', 'c'), [later('modes'), option_('c', 'modes')]],
    [
      'several at once',
      {
        any: [is('zzz', 'x'), { not: { question: 'modes', is: 'answered', value: true } }, is('reseau', 'x')],
      },
      [unknown('zzz'), later('modes'), option_('x', 'reseau')],
    ],
  ])('%s', (_, condition, expected) =>
    expect(leafFaults(leavesOf(condition), QUESTIONS.slice(0, 2), QUESTIONS)).toEqual(expected),
  );
});

describe('a condition of one test, in lists', () => {
  const chosen = (name: string, test_: SimpleCondition['test'], answer = ''): SimpleCondition => ({
    ...{ question: name, test: test_, answer },
  });
  test.each<[SimpleCondition, ReturnType<typeof fromSimple>]>([
    [chosen('reseau', 'est', 'reseau:oui'), is('reseau', 'oui')],
    [chosen('reseau', 'nest_pas', 'reseau:oui'), { not: is('reseau', 'oui') }],
    [chosen('reseau', 'repondue'), { question: 'reseau', is: 'answered', value: true }],
    [chosen('reseau', 'non_repondue'), { question: 'reseau', is: 'answered', value: false }],
  ])('%o', (simple, expected) => {
    const condition = fromSimple(simple);
    expect(condition).toEqual(expected);
    if (condition && typeof condition !== 'string') expect(toSimple(condition)).toEqual(simple);
  });
  test.each<[SimpleCondition, ReturnType<typeof fromSimple>]>([
    [chosen('', 'est'), null],
    [chosen('', 'est', 'reseau:oui'), is('reseau', 'oui')],
    [chosen('', 'repondue', 'reseau:oui'), 'no_question'],
    [chosen('effectif', 'est'), 'no_answer'],
    [chosen('effectif', 'nest_pas', 'reseau:oui'), 'other_question'],
    [chosen('', 'est', 'sans forme'), 'no_answer'],
  ])('%o, read', (simple, expected) => expect(fromSimple(simple)).toEqual(expected));
  test.each<Condition>([
    is('reseau', 'oui', 'nn'),
    { question: 'effectif', is: 'at_least', value: 2 },
    { all: [is('reseau', 'oui')] },
    { not: { not: is('reseau', 'oui') } },
    { not: { question: 'reseau', is: 'answered', value: true } },
  ])('%o is written, not chosen', (condition) => expect(toSimple(condition)).toBeNull());
});
