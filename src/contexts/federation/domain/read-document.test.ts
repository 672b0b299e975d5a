import { expect, test } from 'vitest';
import { ORGANISATION } from '../../organisations/public.ts';
import { readDocument } from './read-document.ts';

const sound = { name: 'La Gerbe', summary: 'Une ferme.', kinds: ['bearer'] };

test.each([
  ['sound', {}, 0],
  ['with a field of a later version', { invented: { deep: [1] } }, 1],
  ['with two', { invented: 1, another: 2 }, 2],
])('a document that is %s is read', (_, more, dropped) => {
  const read = readDocument(ORGANISATION, { ...sound, ...more });
  expect(read).toMatchObject({ ok: true, value: { dropped, document: { name: 'La Gerbe' } } });
  expect(JSON.stringify(read)).not.toContain('invented');
});

test.each([
  ['a name that is a number', { name: 12 }, 'name'],
  ['a name of signs only', { name: '\u202e\u0000\u0001' }, 'name'],
  ['a name too long', { name: 'x'.repeat(201) }, 'name'],
  ['a link that runs', { links: [{ url: 'javascript:alert(1)' }] }, 'links.0.url'],
  ['themes without end', { themes: Array.from({ length: 99 }, () => 'autre') }, 'themes'],
  ['a territory that is none', { territories: ['<script>'] }, 'territories.0'],
])('%s is refused, and where', (_, more, path) =>
  expect(readDocument(ORGANISATION, { ...sound, ...more })).toEqual({ ok: false, reason: path }),
);

test('signs that command go, lines stay', () => {
  const read = readDocument(ORGANISATION, { ...sound, summary: 'Un\u0000e\nferme\u202e\ud800.' });
  expect(read.ok && read.value.document.summary).toBe('Une\nferme\ufffd.');
});
