import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { territoryId } from '../../../kernel/territory.ts';
import { perimeterFile } from '../domain/perimeter.ts';
import type { TerritoryIndex } from '../domain/territory-index.ts';
import { shippedIndex } from './find-territories.ts';
import { readPerimeters } from './read-national-data.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const files = readdirSync(join(CONTENT, 'territories')).filter((name) => name.endsWith('.json'));
let index: TerritoryIndex;
beforeAll(async () => {
  index = await shippedIndex(CONTENT);
}, 60_000);

describe.each(files)('content/territories/%s', (file) => {
  const written: unknown = JSON.parse(readFileSync(join(CONTENT, 'territories', file), 'utf8'));

  it('follows its schema', () => expect(perimeterFile.safeParse(written).error?.issues ?? []).toEqual([]));

  it('has members that exist, none of them within another', () => {
    const { members } = perimeterFile.parse(written);
    expect(members.filter((member) => !index.get(member))).toEqual([]);
    const within = members.filter((one) =>
      members.some((other) => one !== other && index.isWithin(one, other)),
    );
    expect(within).toEqual([]);
  });

  it('contains each of its members, and is found by its name', () => {
    const { members, name } = perimeterFile.parse(written);
    const id = territoryId('perimetre', file.replace('.json', ''));
    for (const member of members) expect(index.isWithin(member, id)).toBe(true);
    expect(index.suggest(name).map((found) => found.id)).toContain(id);
  });
});

it('a perimeter that does not follow the schema is refused by name', async () => {
  await expect(readPerimeters(join(import.meta.dirname, 'no-such-folder'))).rejects.toThrow();
});
