import { expect, test } from 'vitest';
import { letters } from './letters.ts';

const FACTS = {
  locale: 'fr',
  ...{ title: 'Pratiques', owner: 'Réseau', closesOn: '2027-06-30' },
  ...{ link: 'https://exemple.org/a', stop: 'https://exemple.org/a/silence' },
} as const;

test.each<[string, number, boolean, boolean, boolean]>([
  ['a first wave', 1, false, false, false],
  ['a second wave, to who did not answer', 2, false, true, false],
  ['a second wave, to who answered', 2, true, true, true],
])('the letter of %s', (_, wave, answeredBefore, again, taken) => {
  for (const written of [letters.invitation, letters.reminder]) {
    const { text } = written({ ...FACTS, wave, answeredBefore });
    expect(text.includes(`ceci est sa vague ${wave}.`)).toBe(again);
    expect(text.includes('Vous y aviez répondu')).toBe(taken);
  }
});
