/** Every word stands in both languages, is said somewhere, and is set as its language wants. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSaid, type Source, usesOf } from './message-uses.ts';

const isMessages = (path: string) => /\/messages\.(fr|en)(\.ts$|\/)/.test(path);
const all = globSync('src/**/*.{ts,tsx}').map((path) => path.replaceAll('\\', '/'));
const sources: Source[] = all
  .filter((path) => !isMessages(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const uses = usesOf(sources);

/** The messages of an object: its path, and the text or the function there. */
function leaves(node: unknown, path: string[] = []): [string[], unknown][] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, key]));
}
const named = (messages: unknown) => leaves(messages).map(([path]) => path.join('.'));

const NARROW = '\u202f';
const WIDE = '\u00a0';
const FRENCH: [string, RegExp][] = [
  ['a typographic apostrophe (’)', /\p{L}'\p{L}/u],
  [
    'a non-breaking space before ; : ! ? »',
    new RegExp(`[^${NARROW}${WIDE}][;!?»](\\s|$)|[^${NARROW}${WIDE}\\d]:(\\s|$)`, 'u'),
  ],
  ['a non-breaking space after «', new RegExp(`«[^${NARROW}${WIDE}]`, 'u')],
];

/** A file of messages that a larger one takes in is judged with it. */
const french = all.filter((path) => /\/messages\.fr(\.ts$|\/)/.test(path));
const texts = french.map((path) => readFileSync(path, 'utf8'));
const whole = french.filter(
  (path) => !texts.some((text) => text.includes(`'./messages.fr/${basename(path)}'`)),
);

describe.each(whole)('%s', async (path) => {
  const { fr } = await import(join(process.cwd(), path));
  const { en } = await import(join(process.cwd(), path.replace('messages.fr', 'messages.en')));

  test('the English has the same messages', () => expect(named(en).sort()).toEqual(named(fr).sort()));

  test('a text beside a text, a sentence with the same parts beside a sentence', () => {
    const shape = (messages: unknown) =>
      leaves(messages)
        .map(
          ([at, value]) =>
            `${at.join('.')} ${typeof value} ${typeof value === 'function' ? value.length : ''}`,
        )
        .sort();
    expect(shape(en)).toEqual(shape(fr));
  });

  test('none is empty', () => {
    const empty = [...leaves(fr), ...leaves(en)].filter(
      ([, value]) => typeof value === 'string' && !value.trim(),
    );
    expect(empty).toEqual([]);
  });

  test('each is said somewhere', () => {
    const own = uses.get(path) ?? { chains: [], names: new Set<string>() };
    expect(
      leaves(fr)
        .filter(([at]) => !isSaid(at, own))
        .map(([at]) => at.join('.')),
    ).toEqual([]);
  });

  test.each(FRENCH)('French texts have %s', (_what, wrong) => {
    expect(leaves(fr).filter(([, value]) => typeof value === 'string' && wrong.test(value))).toEqual([]);
  });
});

describe('what counts as said', () => {
  const MESSAGES = 'src/contexts/seeds/messages.fr.ts';
  const FIELD = "import { seedWords } from '../../seeds/public.ts'; f(seedWords(page).shared.title)";
  const said = (text: string, path: string) => {
    const files = [
      { path: 'src/contexts/seeds/views/seed.tsx', text: `import { fr } from '../messages.fr.ts'; ${text}` },
      { path: 'src/ui/words.ts', text: "import { fr } from './messages.fr.ts';" },
      { path: 'src/contexts/seeds/public.ts', text: "export { seedWords } from './views/seed.tsx';" },
      { path: 'src/contexts/fields/views/field.tsx', text: FIELD },
    ];
    const own = usesOf(files).get(MESSAGES);
    return own !== undefined && isSaid(path.split('.'), own);
  };
  const m = 'const m = say(l, { fr, en });';
  test.each([
    ['read by its names', `${m} f(m.page.title)`, 'page.title', true],
    ['its neighbour only', `${m} f(m.page.lead)`, 'page.title', false],
    ['the same name elsewhere', `${m} f(m.list.title, page.title)`, 'page.title', false],
    ['by a computed name', `${m} f(m.page[x])`, 'page.title', true],
    ['in markup', `${m} const v = <p>{m.page.title(3)}</p>`, 'page.title', true],
    ['taken apart', 'const { page: { title } } = say(l, { fr, en }); f(title)', 'page.title', true],
    ['taken apart and left', 'const { page: { title } } = say(l, { fr, en });', 'page.title', false],
    ['under a local name', `${m} const t = m.page; f(t.title)`, 'page.title', true],
    ['handed on, and read there', `${m} f(m.page); const f = (t) => t.title`, 'page.title', true],
    ['handed on, and not read', `${m} f(m.page); const f = (t) => t.lead`, 'page.title', false],
    ['received with its type', "const f = (t: Messages['page']) => t.title", 'page.title', true],
    ['from another context, through the door', '', 'shared.title', true],
    ['gone through one by one', `${m} Object.values(m.page).map(f)`, 'page.title', true],
    [
      'from the words of the components',
      "import { words } from '../../../ui/words.ts'; f(words(page).page.title)",
      'page.title',
      false,
    ],
  ])('%s', (_name, text, path, expected) => expect(said(text, path)).toBe(expected));
});
