import { describe, expect, test } from 'vitest';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { filtersIn, narrow, queryOf } from './filters.ts';
import { expiryOf, isOpen, type Offer } from './offer.ts';
import { countTransfers, partiesOf, type Transfer } from './transfer.ts';

test.each([
  ['2026-11-25', '1', '2026-12-25'],
  ['2026-08-31', '1', '2026-09-30'],
  ['2026-11-30', '3', '2027-02-28'],
  ['2027-11-30', '3', '2028-02-29'],
  ['2026-12-31', '12', '2027-12-31'],
  ['2026-10-31', '6', '2027-04-30'],
] as const)('from %s for %s months: %s', (day, lasts, end) => {
  expect(expiryOf(lasts, day)).toBe(end);
});

test.each([
  ['its last day', '2026-11-25', null, true],
  ['the day after', '2026-11-24', null, false],
  ['closed', '2027-01-01', 'done', false],
] as const)('%s', (_, expiresOn, closed, open) => {
  expect(isOpen({ expiresOn, closed }, '2026-11-25')).toBe(open);
});

const offer = (told: Partial<Offer>): Offer => ({
  id: 'x',
  direction: 'offer',
  title: 'Titre',
  summary: 'Texte',
  competences: [],
  themes: [],
  stages: [],
  forms: ['visit'],
  languages: ['fr'],
  terms: ['free'],
  times: '',
  place: null,
  remote: true,
  holder: null,
  author: 'Lou',
  createdAt: new Date(0),
  changedAt: new Date(0),
  expiresOn: '2027-01-01',
  closed: null,
  ...told,
});

describe('a list', () => {
  const here = parseTerritoryId('commune-35238');
  const offers = [
    offer({ id: 'a', forms: ['visit', 'call'] }),
    offer({ id: 'b', direction: 'request', forms: ['call'] }),
    offer({ id: 'c', forms: ['training'], place: here, remote: false }),
  ];
  const read = (query: string) => narrow(offers, filtersIn(new URLSearchParams(query), null), () => false);
  test('values of a group add up, groups narrow, what is unknown is ignored', () => {
    const ids = (query: string) => read(query).members.map(({ id }) => id);
    expect(ids('forme=visit&forme=training')).toEqual(['a', 'c']);
    expect(ids('forme=call&sens=request')).toEqual(['b']);
    expect(ids('forme=nothing&zzz=1')).toEqual(['a', 'b', 'c']);
  });
  test('a group’s own choices do not narrow its counts', () => {
    const counts = read('forme=training').counts.get('forme');
    expect(counts?.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['visit', 1, false],
      ['call', 2, false],
      ['training', 1, true],
    ]);
  });
  test('in a place: what happens there, and what happens anywhere', () => {
    const filters = filtersIn(new URLSearchParams(), parseTerritoryId('region-53'));
    expect(narrow(offers, filters, () => false).members.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(narrow(offers, filters, () => true).members).toHaveLength(3);
  });
  test('is written in one way only', () => {
    const query = 'theme=bois&forme=call&forme=visit&page=3&autre=1';
    expect(queryOf(filtersIn(new URLSearchParams(query), null)).toString()).toBe(
      'forme=visit&forme=call&theme=bois',
    );
  });
});

test('transfers are counted by form, by competence, by year; a record is one party whatever its name', () => {
  const party = (id: string | null, name: string) => ({ record: id ? { id, path: `/x/${id}` } : null, name });
  const transfer = (told: Partial<Transfer>): Transfer => ({
    id: 't',
    title: 'T',
    competences: ['strategy'],
    themes: [],
    form: 'visit',
    happened: '2026-03',
    adapted: '',
    giver: party('r', 'Avant'),
    receiver: party(null, 'Lou'),
    useful: 'yes',
    ...told,
  });
  const all = [
    transfer({}),
    transfer({ giver: party('r', 'Après'), receiver: party(null, 'Sam'), useful: 'no', happened: '2025' }),
    transfer({ form: 'call', useful: null }),
  ];
  const counts = countTransfers(all);
  expect([counts.total, counts.parties, counts.useful]).toEqual([3, 3, { yes: 1, partly: 0, no: 1 }]);
  expect([...counts.byForm]).toEqual([
    ['visit', 2],
    ['call', 1],
  ]);
  expect([...counts.byYear]).toEqual([
    ['2026', 2],
    ['2025', 1],
  ]);
  expect(partiesOf(all)[0]?.key).toBe('r');
});
