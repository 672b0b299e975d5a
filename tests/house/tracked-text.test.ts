/** Nothing of the machine it was written on, and no secret, is in what we publish. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

const TEXT = /\.(tsx?|mjs|css|json|sql|md|sh|yml|txt|svg|html)$|\/run$|^[^.]+$/;

function published(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    return listed.toString().split('\0').filter(Boolean);
  } catch {
    return globSync(['*.*', '{src,scripts,tests,docs,content,db,checks,bench}/**/*']);
  }
}
const texts = published()
  .filter((path) => TEXT.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile())
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n') }));

/** [what it is, how it looks, a line that must be caught]. Written so that no pattern matches itself. */
const FORBIDDEN: [string, RegExp, string][] = [
  ['a home folder', /(?<![\w.])\/(home|Users)\/[\w.-]+\//, '/home' + '/ana/terreau'],
  ['a folder of Windows', /\b[C-Z]:\\+(Users|Documents)/, 'C:' + '\\Users\\ana'],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/, '-----BEGIN' + ' RSA PRIVATE KEY-----'],
  ['a token of a forge', /\b(ghp|gho|ghs|glpat)[-_][A-Za-z0-9]{20,}/, `ghp_${'a'.repeat(36)}`],
  ['a key of a cloud', /\bAKIA[0-9A-Z]{16}\b/, `AKIA${'B'.repeat(16)}`],
  // Examples in words have no figure in their password.
  ['a password in an address', /:\/\/[\w-]+:(?=[^@\s]*\d)[^\s@/'"`{$]{8,}@/, 'postgres://u' + ':hunter22@db'],
];

test.each(FORBIDDEN)('%s is recognised', (_what, pattern, example) => {
  expect(pattern.test(example)).toBe(true);
});

test.each(FORBIDDEN)('%s stands nowhere', (_what, pattern) => expect(linesWith(pattern)).toEqual([]));

test('no path of the machine that runs this', () => {
  const here = process.cwd();
  const own = [here, dirname(here), homedir()].filter((path) => path.split('/').length > 2 || path === here);
  const escaped = own.map((path) => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(linesWith(new RegExp(`(?<![\\w.])(${escaped.join('|')})(?![\\w-])`))).toEqual([]);
});

function linesWith(pattern: RegExp): string[] {
  return texts.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}
