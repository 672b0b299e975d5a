import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrap } from './text-measure.ts';

describe('wrap', () => {
  test.each([
    { why: 'short: one line', text: 'Lycée agricole', lines: ['Lycée agricole'] },
    {
      why: 'long: two lines',
      text: 'Communauté de communes de la Vallée',
      lines: ['Communauté de communes', 'de la Vallée'],
    },
    { why: 'too long: an ellipsis says so', text: `${'Coopérative maraîchère '.repeat(6)}`, last: '…' },
    { why: 'cut after a hyphen', text: 'Saint-Germain-des-Prés-sur-Vallée-et-Coteaux', ends: '-' },
    { why: 'a word wider than the line is shortened', text: 'Anticonstitutionnellementissime', last: '…' },
    {
      why: 'spaces that do not break are kept',
      text: 'Structure d’exemple de la n°\u00a012',
      lines: ['Structure d’exemple de la', 'n°\u00a012'],
    },
    { why: 'nothing', text: '  ', lines: [''] },
  ])('$why', ({ text, lines, last, ends }) => {
    const wrapped = wrap(text, 210, 15, 2);
    if (lines) expect(wrapped).toEqual(lines);
    if (last) expect(wrapped.at(-1)?.endsWith(last)).toBe(true);
    if (ends) expect(wrapped[0]?.endsWith(ends)).toBe(true);
  });

  test('any text stays within its width and its lines, and whole text is never marked as cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 60, max: 400 }),
        (text, width) => {
          const lines = wrap(text, width, 15, 2);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
          if (textWidth(text.trim(), 15) <= width && !text.includes('…'))
            expect(lines.join('')).not.toContain('…');
        },
      ),
    );
  });
});

test('a sign that the table does not know counts as the widest', () => {
  expect(textWidth('漢', 100)).toBeGreaterThanOrEqual(textWidth('M', 100));
  expect(textWidth('ij', 100)).toBeLessThan(textWidth('MM', 100));
});
