import { expect, it } from 'vitest';
import { type KnownOrganisation, matchOf, type Party } from './match.ts';

const organisation = (told: Partial<KnownOrganisation>): KnownOrganisation => ({
  id: '1',
  slug: 'une',
  name: 'Une',
  key: 'une',
  siren: null,
  rna: null,
  ...told,
});
const party = (told: Partial<Party>): Party => ({ key: 'une', siren: null, rna: null, ...told });

it.each<[string, Party, KnownOrganisation[], string[], string | null]>([
  [
    'the same SIREN, whatever the name',
    party({ key: 'autre', siren: 'A' }),
    [organisation({ siren: 'A' })],
    [],
    'number',
  ],
  ['the same RNA', party({ key: 'autre', rna: 'W' }), [organisation({ rna: 'W' })], [], 'number'],
  [
    'the same RNA, another SIREN',
    party({ key: 'autre', rna: 'W', siren: 'B' }),
    [organisation({ rna: 'W', siren: 'A' })],
    [],
    null,
  ],
  ['the same name, no number', party({}), [organisation({})], [], 'name'],
  ['the same name, a number on one side', party({ siren: 'A' }), [organisation({})], ['A'], 'name'],
  ['the same name, another SIREN', party({ siren: 'B' }), [organisation({ siren: 'A' })], ['B'], null],
  ['the same name, another RNA', party({ rna: 'W1' }), [organisation({ rna: 'W2' })], [], null],
  ['two organisations of that name', party({}), [organisation({}), organisation({ id: '2' })], [], null],
  ['two bodies of that name in the grants', party({}), [organisation({})], ['A', 'B'], null],
  ['another body of that name in the grants', party({}), [organisation({ siren: 'A' })], ['B'], null],
  ['another name', party({ key: 'autre' }), [organisation({})], [], null],
])('%s', (_, asked, known, sirens, by) => {
  expect(matchOf(asked, known, sirens)?.by ?? null).toBe(by);
});
