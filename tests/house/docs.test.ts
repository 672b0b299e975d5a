/** What the documents point to exists: files, headings, commands. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = globSync([
  '*.md',
  'docs/**/*.md',
  'src/**/*.md',
  'content/**/*.md',
  'bench/**/*.md',
]).sort();
const SCRIPTS = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const OF_NPM = ['ci', 'install', 'run', 'config', 'audit'];

const withoutCode = (text: string) => text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
/** As forges name a heading: lower case, punctuation dropped, spaces to hyphens. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading ?? ''));

/** Links that lead nowhere. */
function broken(path: string, text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, link]) => link ?? '');
  return links.filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [file = '', heading] = link.split('#');
    const target = file === '' ? path : join(dirname(path), decodeURI(file));
    if (target !== path && !existsSync(target)) return true;
    if (heading === undefined || (target !== path && !statSync(target).isFile())) return false;
    return !anchorsOf(target === path ? text : readFileSync(target, 'utf8')).includes(heading);
  });
}

/** npm commands that do not exist. */
const unknownCommands = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
    .map(([whole, name]) => ({ whole, name: name ?? '' }))
    .filter(
      ({ whole, name }) => !SCRIPTS.includes(name) && !(OF_NPM.includes(name) && !whole.includes('run ')),
    )
    .map(({ whole }) => whole)
    .filter((command) => text.includes(`\`${command}`) || text.includes(`\n${command}`));

describe.each(DOCUMENTS)('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  test('its links lead somewhere', () => expect(broken(path, text)).toEqual([]));
  test('its commands exist', () => expect(unknownCommands(text)).toEqual([]));
});

describe('what is caught', () => {
  test.each([
    ['[a](package.json)', []],
    ['[a](missing.md)', ['missing.md']],
    ['[a](#one-thing)\n# One thing', []],
    ['[a](#another)\n# One thing', ['#another']],
    ['`[a](missing.md)`', []],
  ])('the link in %j', (text, found) => expect(broken('README.md', text)).toEqual(found));
  test.each([
    ['`npm start`, `npm run dev`, `npm ci`', []],
    ['`npm run nothing`', ['npm run nothing']],
    ['```sh\nnpm nothing\n```', ['npm nothing']],
  ])('the command in %j', (text, found) => expect(unknownCommands(text)).toEqual(found));
});
