import { describe, expect, test } from 'vitest';
import type { Json } from '../../records/public.ts';
import type { FieldType } from './definition.ts';
import { codesOf, fitting } from './value.ts';

const choices = ['a', 'b'].map((code) => ({ code, label: { fr: code, en: code } }));
const read = (type: FieldType, value: Json) => fitting({ type, choices }, value);

describe('what fits a field', () => {
  test.each<[FieldType, Json, Json]>([
    ['short_text', 'un mot', 'un mot'],
    ['long_text', 'deux\nlignes', 'deux\nlignes'],
    ['yes_no', false, false],
    ['number', 12.5, 12.5],
    ['amount', 125_050, 125_050],
    ['date', '2026-02-28', '2026-02-28'],
    ['one_choice', 'a', 'a'],
    ['several_choices', ['b', 'a', 'b'], ['b', 'a']],
    ['web_address', 'https://exemple.fr/page', 'https://exemple.fr/page'],
    ['territory', 'region-53', 'region-53'],
    // What another type left, where it reads without a doubt.
    ['one_choice', ['a'], 'a'],
    ['several_choices', 'a', ['a']],
    ['long_text', 'un mot', 'un mot'],
  ])('%s takes %j', (type, value, said) => expect(read(type, value)).toEqual(said));

  test.each<[FieldType, Json]>([
    ['short_text', 'deux\nlignes'],
    ['short_text', ''],
    ['short_text', 'x'.repeat(301)],
    ['short_text', 3],
    ['yes_no', 'oui'],
    ['number', '12'],
    ['amount', 12.5],
    ['amount', -1],
    ['date', '2026-02-30'],
    ['date', '2026'],
    ['one_choice', 'c'],
    ['one_choice', ['a', 'b']],
    ['several_choices', ['a', 'c']],
    ['several_choices', []],
    ['web_address', 'javascript:alert(1)'],
    ['web_address', 'exemple.fr'],
    ['territory', 'nulle-part'],
    ['long_text', { a: 1 }],
    ['number', null],
  ])('%s refuses %j', (type, value) => expect(read(type, value)).toBeNull());

  test('only closed answers are codes', () => {
    expect(codesOf({ type: 'yes_no' }, true)).toEqual(['yes']);
    expect(codesOf({ type: 'several_choices' }, ['a', 'b'])).toEqual(['a', 'b']);
    expect(codesOf({ type: 'short_text' }, 'secret')).toEqual([]);
    expect(codesOf({ type: 'number' }, 12)).toEqual([]);
  });
});
