/** The list of exceptions may only shrink: each version of it lies within the one before, the working copy included. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Exception } from '../../scripts/structure/exceptions.ts';

const LIST = 'scripts/structure/exceptions.json';
const key = ({ rule, path }: Exception) => `${rule} ${path}`;
const parse = (text: string): string[] => JSON.parse(text).map(key);
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' });

function earlierVersions(): string[][] {
  const commits = git('log', '--format=%H', '--reverse', '--', LIST).trim().split('\n').filter(Boolean);
  return commits.map((commit) => parse(git('show', `${commit}:${LIST}`)));
}

const inGit = (() => {
  try {
    return git('rev-parse', '--is-inside-work-tree').trim() === 'true';
  } catch {
    return false;
  }
})();

/** Items that a version has and the version before it had not. */
const grown = (versions: string[][]): string[] =>
  versions.flatMap((version, at) =>
    at === 0 ? [] : version.filter((one) => !versions[at - 1]?.includes(one)),
  );

test('a list that grows is caught', () => {
  expect(grown([['a', 'b'], ['b'], ['b', 'c']])).toEqual(['c']);
});

test.skipIf(!inGit)('no exception was ever added', () => {
  expect(grown([...earlierVersions(), parse(readFileSync(LIST, 'utf8'))])).toEqual([]);
});
