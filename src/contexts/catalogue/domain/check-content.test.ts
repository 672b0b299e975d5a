import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../records/public.ts';
import { problemsOf, sharedNames } from './check-content.ts';

const known = { organisations: new Set(['rtes']), territories: new Set(['commune-35238', 'pays-FR']) };
const source = { url: 'https://example.org/page', seen: '2026-11-21' };
const common = { name: 'Le Moulin', summary: 'Un moulin partagé.', sources: [source] };
const programme = {
  ...common,
  family: 'funding',
  types: ['grant'],
  status: 'unknown',
  url: 'https://example.org/aide',
};

describe('what is wrong with a content file', () => {
  test.each<[string, RecordKind, object]>([
    ['a bare cooperation', 'cooperation', common],
    [
      'a stakeholder that exists',
      'cooperation',
      { ...common, stakeholders: [{ organisation: 'rtes', roles: ['partner'] }] },
    ],
    ['equal amounts', 'programme', { ...programme, amountMin: 100, amountMax: 100 }],
    [
      'a year, then a month of the same year',
      'cooperation',
      {
        ...common,
        stages: [
          { stage: 'emergence', since: '2022' },
          { stage: 'creation', since: '2022-06' },
        ],
      },
    ],
    [
      'a number that is no telephone',
      'cooperation',
      { ...common, summary: 'Entre 10 000 et 500 000 000 €.' },
    ],
    [
      'a deadline passed and closed',
      'programme',
      { ...programme, status: 'closed', calendar: { type: 'dated', closes: '2025-05-12' } },
    ],
  ])('nothing: %s', (_, kind, content) => {
    expect(problemsOf({ kind, slug: 'le-moulin', content }, known)).toEqual([]);
  });

  test.each<[string, RecordKind, object, string]>([
    ['a field the schema refuses', 'cooperation', { ...common, models: ['pacte'] }, 'models.0'],
    ['an unknown territory', 'cooperation', { ...common, territories: ['commune-99999'] }, 'commune-99999'],
    ['an unknown seat', 'organisation', { ...common, kinds: ['funder'], seat: 'region-99' }, 'region-99'],
    [
      'an organisation without a file',
      'cooperation',
      { ...common, stakeholders: [{ organisation: 'avise', roles: ['partner'] }] },
      'no organisation avise',
    ],
    ['no source', 'cooperation', { ...common, sources: [] }, 'no source'],
    [
      'a source that is a copy',
      'cooperation',
      { ...common, sources: [source, { url: 'https://fr.scribd.com/document/1' }] },
      'fr.scribd.com',
    ],
    [
      'an address that is a copy',
      'programme',
      { ...programme, url: 'https://docplayer.fr/1' },
      'docplayer.fr',
    ],
    ['an e-mail address', 'cooperation', { ...common, note: 'Écrire à moulin@example.org.' }, 'e-mail'],
    ['a telephone number', 'cooperation', { ...common, summary: 'Appeler le 02 99 00 00 00.' }, 'telephone'],
    [
      'amounts in the wrong order',
      'programme',
      { ...programme, amountMin: 200, amountMax: 100 },
      'amounts_reversed',
    ],
    [
      'a calendar that ends before it starts',
      'programme',
      { ...programme, calendar: { type: 'dated', opens: '2025-02-01', closes: '2025-01-01' } },
      'closes_before_opens',
    ],
    [
      'closed before its time',
      'programme',
      { ...programme, status: 'closed', calendar: { type: 'dated', closes: '2027-01-01' } },
      'closed, yet',
    ],
    [
      'open after its time',
      'programme',
      { ...programme, status: 'open', calendar: { type: 'dated', closes: '2025-01-01' } },
      'open, yet',
    ],
    [
      'a history that goes back in time',
      'cooperation',
      {
        ...common,
        stages: [
          { stage: 'creation', since: '2022' },
          { stage: 'consolidation', since: '2016-11' },
        ],
      },
      'stage of 2016-11 after 2022',
    ],
    [
      'a stakeholder that leaves before it comes',
      'cooperation',
      { ...common, stakeholders: [{ group: 'Juratri', roles: ['bearer'], since: '2016', until: '2014' }] },
      'until 2014',
    ],
    [
      'a gradient without a reason',
      'cooperation',
      { ...common, gradients: { purpose: { position: 20 } } },
      'gradient purpose',
    ],
  ])('%s', (_, kind, content, said) => {
    const problems = problemsOf({ kind, slug: 'le-moulin', content }, known);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });

  test.each(['Le-Moulin', 'le--moulin', 'le_moulin', 'm'.repeat(81)])('the file name %s', (slug) => {
    expect(problemsOf({ kind: 'cooperation', slug, content: common }, known)).toEqual([`file name: ${slug}`]);
  });
});

describe('names that two files share', () => {
  const named = (kind: RecordKind, slug: string, name: string) => ({
    kind,
    slug,
    content: kind === 'organisation' ? { ...common, name, kinds: ['network'] } : { ...common, name },
  });

  test('capitals, accents and punctuation make no other name', () => {
    const files = [
      named('cooperation', 'cluster-jura', 'Cluster Jura'),
      named('cooperation', 'b', 'CLUS’TER JURA'),
    ];
    expect(sharedNames(files)).toEqual(['cooperation: cluster-jura and b']);
  });

  test('a cooperation and the organisation that bears it may have one name', () => {
    expect(
      sharedNames([named('cooperation', 'a', 'Clus’Ter'), named('organisation', 'a', 'Clus’Ter')]),
    ).toEqual([]);
  });
});
