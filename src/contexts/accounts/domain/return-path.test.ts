import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

describe('where one goes back to', () => {
  it.each(['/', '/compte', '/cooperations/phare?page=2', '/en/compte'])('%s is of this site', (path) => {
    expect(returnPath(path)).toBe(path);
  });
  it.each([
    null,
    '',
    'compte',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/a/..//elsewhere.example',
    '/%2e//elsewhere.example',
    'javascript:alert(1)',
    `/${'a'.repeat(600)}`,
  ])('%s leads to the account', (path) => {
    expect(returnPath(path)).toBe('/compte');
  });
});
