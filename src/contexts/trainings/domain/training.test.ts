import { describe, expect, test } from 'vitest';
import { trainingJsonLd } from './json-ld.ts';
import { TRAINING } from './kind.ts';
import { training } from './training.ts';

const LEAST = { name: 'Animer à plusieurs', summary: 'Deux jours pour apprendre à faciliter.' };

describe('what is no training', () => {
  test.each<[string, object, string]>([
    ['dates reversed', { sessions: [{ starts: '2027-05-06', ends: '2027-05-04' }] }, 'ends_before_starts'],
    [
      'registration after the end',
      { sessions: [{ starts: '2027-05-04', closes: '2027-05-05' }] },
      'closes_after_ends',
    ],
    ['a day that is none', { sessions: [{ starts: '2027-02-30' }] }, 'date'],
    ['an absurd amount', { cost: 'amount', amount: 3_000_001 }, 'amount_absurd'],
    ['a price told without an amount', { cost: 'amount' }, 'amount_and_cost'],
    ['free, with an amount', { cost: 'free', amount: 100 }, 'amount_and_cost'],
    ['an absurd duration', { hours: 3001 }, 'hours_absurd'],
    [
      'a certification number with its prefix',
      { certifications: [{ register: 'rncp', number: 'RNCP38565' }] },
      'certification_number',
    ],
    [
      'not qualifying, with a certification',
      { qualifying: false, certifications: [{ register: 'rs', number: '12' }] },
      'qualifying_and_certification',
    ],
    ['an address that runs', { url: 'javascript:alert(1)' }, 'address'],
    ['an address with a space inside', { url: 'https://ecole.example/nos formations' }, 'address'],
    [
      'a session whose address has words after it',
      { sessions: [{ starts: '2027-05-04', url: 'https://ecole.example/mai cliquer ici' }] },
      'address',
    ],
    ['nobody who gives it', { providers: [{}] }, 'required'],
  ])('%s', (_, more, message) => {
    const read = training.safeParse({ ...LEAST, ...more });
    expect(read.error?.issues.map((issue) => issue.message)).toContain(message);
  });
  test.each<[string, object]>([
    ['an unknown competence', { competences: [{ competence: 'telepathy' }] }],
    ['an unknown level', { competences: [{ competence: 'strategy', level: '5' }] }],
    ['a field of no training', { trainer: 'Ada' }],
    ['a negative number of seats', { sessions: [{ starts: '2027-05-04', seats: -1 }] }],
  ])('%s', (_, more) => expect(training.safeParse({ ...LEAST, ...more }).success).toBe(false));
});

test('what is not told is told to be unknown, never no', () => {
  const { projection } = TRAINING.read(LEAST);
  expect(projection.facets).toContain('qualifying:unknown');
  expect(projection.facets.filter((token) => /^(cost|course_mode|payer):/.test(token))).toEqual([]);
});

test('facets and links: as its sessions are, its price, whom it names', () => {
  const { projection } = TRAINING.read({
    ...LEAST,
    ...{ mode: 'onsite', cost: 'quotation', payers: ['opco'], qualifying: true },
    competences: [{ competence: 'strategy', level: '2' }],
    providers: [{ organisation: 'some-id' }],
    fundedBy: ['other-id'],
    sessions: [{ starts: '2027-05-04', mode: 'online' }],
  });
  expect(projection.facets).toEqual(
    expect.arrayContaining([
      ...['course_mode:onsite', 'course_mode:online', 'cost:quotation', 'payer:opco', 'qualifying:yes'],
      ...['competence:strategy', 'begins:2027-05-04'],
    ]),
  );
  expect(projection.links).toEqual([
    { to: 'some-id', relation: 'provider' },
    { to: 'other-id', relation: 'funded_by' },
  ]);
});

test('in schema.org’s words: a course, an offer, an instance a session to come', () => {
  const document = training.parse({
    ...LEAST,
    ...{ hours: 17.5, cost: 'amount', amount: 65_050, mode: 'onsite' },
    certifications: [{ register: 'rncp', number: '38565' }],
    sessions: [
      { starts: '2026-01-01' },
      { starts: '2027-05-04', ends: '2027-05-06', place: 'Salle des fêtes', state: 'full', seats: 12 },
    ],
  });
  const told = trainingJsonLd({
    ...{ document, providers: ['Une école'], page: 'https://terreau.test/formations/x', today: '2026-11-25' },
    label: String,
  });
  expect(told).toMatchObject({
    '@type': 'Course',
    timeRequired: 'PT17H30M',
    offers: { price: '650.50', priceCurrency: 'EUR' },
    educationalCredentialAwarded: [{ identifier: 'RNCP38565' }],
    hasCourseInstance: [
      {
        '@type': 'CourseInstance',
        ...{ startDate: '2027-05-04', endDate: '2027-05-06', courseMode: 'onsite' },
        ...{ maximumAttendeeCapacity: 12, remainingAttendeeCapacity: 0 },
        location: { name: 'Salle des fêtes' },
        eventStatus: 'https://schema.org/EventScheduled',
      },
    ],
  });
});
