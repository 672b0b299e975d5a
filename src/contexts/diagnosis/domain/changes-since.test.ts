import { describe, expect, it } from 'vitest';
import { type Offer, programme } from '../../programmes/public.ts';
import type { Change } from '../../records/public.ts';
import { changesSince } from './changes-since.ts';

const SINCE = new Date('2026-11-01T10:00:00Z');
const TODAY = '2026-11-22';
const offer = (document: object, createdAt = '2026-01-01T00:00:00Z'): Offer => ({
  ordinal: 1,
  id: 'one',
  path: '/dispositifs/un',
  createdAt: new Date(createdAt),
  document: programme.parse({
    name: 'Un fonds',
    summary: 'Un fonds d’essai.',
    family: 'funding',
    types: ['grant'],
    status: 'unknown',
    ...document,
  }),
});
const told = (one: Offer, changes: Change[] = []) =>
  changesSince([one], new Map([['one', changes]]), SINCE, TODAY);
const kindOf = (one: Offer, changes: Change[] = []) => told(one, changes).map(({ kind }) => kind);
const dated = (dates: object) => ({ calendar: { type: 'dated', ...dates } });

describe('what changed since a diagnosis was read', () => {
  it.each([
    ['nothing changed', {}, []],
    ['it opened on its day', dated({ opens: '2026-11-10', closes: '2027-03-01' }), ['opened']],
    [
      'it opened on its day and closes soon',
      dated({ opens: '2026-11-10', closes: '2026-12-01' }),
      ['opened'],
    ],
    ['it has closed', dated({ closes: '2026-11-15' }), ['closed']],
    ['it had closed before', dated({ closes: '2026-10-15' }), []],
    ['it now closes within thirty days', dated({ closes: '2026-12-10' }), ['closing']],
    ['it closed soon already', dated({ closes: '2026-11-25' }), []],
    ['it opens later, as it did then', dated({ opens: '2027-01-10' }), []],
  ])('%s', (_, document, kinds) => {
    expect(kindOf(offer(document))).toEqual(kinds);
  });

  it('tells a programme recorded since, unless it is closed', () => {
    expect(kindOf(offer({}, '2026-11-01T10:00:01Z'))).toEqual(['appeared']);
    expect(kindOf(offer({}, '2026-11-01T10:00:00Z'))).toEqual([]);
    expect(kindOf(offer({ status: 'closed' }, '2026-11-05T00:00:00Z'))).toEqual([]);
  });

  it('reads how it stood then from what it said then', () => {
    const open = offer({ status: 'open' });
    expect(kindOf(open)).toEqual([]);
    expect(told(open, [{ field: 'status', from: 'closed', to: 'open' }])).toMatchObject([
      { kind: 'opened', subjects: ['calendar'] },
    ]);
    const announced = offer(dated({ opens: '2027-01-10' }));
    expect(kindOf(announced, [{ field: 'calendar', from: null, to: null }])).toEqual(['announced']);
    const prolonged: Change[] = [
      {
        field: 'calendar',
        from: { type: 'dated', closes: '2026-10-01' },
        to: { type: 'dated', closes: '2026-11-05' },
      },
      {
        field: 'calendar',
        from: { type: 'dated', closes: '2026-11-05' },
        to: { type: 'dated', closes: '2027-05-01' },
      },
    ];
    expect(kindOf(offer(dated({ closes: '2027-05-01' })), prolonged)).toEqual(['opened']);
  });

  it('tells rewritten conditions by what they are about, and no change of wording', () => {
    const rewritten = [
      { field: 'conditions', from: null, to: 'Rural' },
      { field: 'amountMax', from: 1, to: 2 },
      { field: 'applicants', from: {}, to: { association: true } },
    ];
    expect(told(offer({}), rewritten)).toMatchObject([
      { kind: 'changed', subjects: ['conditions', 'applicants', 'amounts'] },
    ]);
    expect(told(offer({}), [{ field: 'summary', from: 'a', to: 'b' }])).toEqual([]);
    expect(told(offer({}), [{ field: 'checked', from: null, to: '2026-11-20' }])).toEqual([]);
  });

  it('does not stop at what an older form of the record said', () => {
    expect(kindOf(offer({ status: 'open' }), [{ field: 'status', from: 'ouvert', to: 'open' }])).toEqual([
      'changed',
    ]);
  });
});
