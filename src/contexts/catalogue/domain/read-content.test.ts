import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { toDocument } from './read-content.ts';

const resolve = (kind: string, slug: string) => `id of ${kind} ${slug}`;
const common = { name: 'Le Moulin', summary: 'Un moulin partagé.' };

describe('from a content file to a document', () => {
  test('the schema’s address is for editors and is not kept', () => {
    const file = { $schema: '../schemas/cooperation.schema.json', ...common };
    expect(toDocument('cooperation', 'le-moulin', file, resolve)).not.toHaveProperty('$schema');
  });

  test('what a file leaves out is empty or absent, never null', () => {
    expect(toDocument('cooperation', 'le-moulin', common, resolve)).toEqual({
      ...common,
      territories: [],
      themes: [],
      links: [],
      sources: [],
      licence: 'licence-ouverte-2.0',
      models: [],
      gradients: {},
      stages: [],
      stakeholders: [],
    });
  });

  test.each([
    [
      'a stakeholder that is an organisation',
      'cooperation',
      { ...common, stakeholders: [{ organisation: 'rtes', roles: ['partner'] }] },
      { stakeholders: [{ organisation: 'id of organisation rtes', roles: ['partner'] }] },
    ],
    [
      'a stakeholder named in words',
      'cooperation',
      { ...common, stakeholders: [{ group: 'Habitants', roles: ['beneficiary'] }] },
      { stakeholders: [{ group: 'Habitants', roles: ['beneficiary'] }] },
    ],
    [
      'the networks of an organisation',
      'organisation',
      { ...common, kinds: ['network'], networks: ['rtes', 'avise'] },
      { networks: ['id of organisation rtes', 'id of organisation avise'] },
    ],
    [
      'the operators of a programme',
      'programme',
      {
        ...common,
        family: 'support',
        types: ['dla'],
        status: 'unknown',
        url: 'https://example.org/dla',
        operators: [{ organisation: 'avise' }, { name: 'État' }],
      },
      { operators: [{ organisation: 'id of organisation avise' }, { name: 'État' }] },
    ],
  ] as const)('%s', (_, kind, file, expected) => {
    expect(toDocument(kind, 'le-moulin', file, resolve)).toMatchObject(expected);
  });

  test('an unknown field is refused', () => {
    expect(() => toDocument('cooperation', 'le-moulin', { ...common, siret: '1' }, resolve)).toThrow(
      ZodError,
    );
  });

  test('an organisation that is a network of itself is refused', () => {
    const file = { ...common, kinds: ['network'], networks: ['le-moulin'] };
    expect(() => toDocument('organisation', 'le-moulin', file, resolve)).toThrow('le-moulin names itself');
  });
});
