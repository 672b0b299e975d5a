/** For tests: any text, with more of what French search has to deal with than chance would bring. */
import fc from 'fast-check';

const MORSELS = [
  ...'PTCE ptces P.T.C.E. AMI ami CRESS CLE clé SCIC TZCLD Scop aura'.split(' '),
  ...'acteur rice s e es habitant élu français sociaux ales co éco inter grand est st Ste lieux'.split(' '),
  ...'pôle territorial de coopération économique économie sociale et solidaire projet alimentaire'.split(' '),
  ...'1 12 100 000 2021 œuvre Île ﬁ CO₂ İ ǅ ß ａ'.split(' '),
  ...[
    'e\u0301',
    '\u00AD',
    '\u200B',
    '\0',
    '\uD800',
    '😀',
    '"',
    '«',
    '»',
    "'",
    '’',
    '|',
    '&',
    '!',
    '<->',
    ':*',
    '\\',
    '%',
  ],
];
const TIES = ['', ' ', ' ', ' ', '-', '·', '.', "'", '’', '/', '(', ')', '\u00A0', ', ', '•', '_'];

const frenchText = fc
  .array(fc.tuple(fc.constantFrom(...MORSELS), fc.constantFrom(...TIES)), { maxLength: 14 })
  .map((morsels) => morsels.flat().join(''));

export const anyFrenchText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: frenchText, weight: 3 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
