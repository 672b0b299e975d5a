import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORGANISATION } from '../../organisations/public.ts';
import { murmurationsProfile, murmurationsSchema } from './murmurations.ts';

const folder = join(import.meta.dirname, '../../../../content/organisations');
const at = { id: '6e42c330-c170-5b9e-a612-c4db3883b540', lon: 2.3, lat: 48.8, approximate: false };
const url = 'https://terreau.example/organisations/x';

test('every organisation of the catalogue makes a profile of the documented schema', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const { $schema, ...raw } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const { document } = ORGANISATION.read(raw);
    const profile = murmurationsProfile({ ...at, document }, url);
    expect(murmurationsSchema.safeParse(profile).error?.issues, file).toBeUndefined();
  }
});

describe('a profile', () => {
  const document = {
    name: 'La Gerbe',
    summary: 'Une ferme.',
    themes: ['alimentation', 'alimentation'],
    scale: 'epci',
    links: [{ url: 'https://gerbe.example' }, { url: 'https://gerbe.example', label: 'Site' }, { url }],
  };
  test('says each address once, the site first, and the scope in their words', () => {
    expect(murmurationsProfile({ ...at, document }, url)).toMatchObject({
      primary_url: 'https://gerbe.example',
      urls: [{ url }, { name: 'Site', url: 'https://gerbe.example' }],
      tags: ['alimentation'],
      geographic_scope: 'local',
      geolocation: { lat: 48.8, lon: 2.3 },
    });
  });
  test('leaves out an approximate position, and whatever names a person', () => {
    const named = { ...document, contact: 'Camille Martin', telephone: '0600000000', people: ['Camille'] };
    const profile = murmurationsProfile({ ...at, approximate: true, document: named }, url);
    expect(profile).not.toHaveProperty('geolocation');
    expect(JSON.stringify(profile)).not.toMatch(/Camille|0600/);
  });
});
