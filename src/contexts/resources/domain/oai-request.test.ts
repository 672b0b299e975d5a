import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListAsked, readRequest, tokenOf } from './oai-request.ts';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readRequest(new Map([...new Set(params.keys())].map((name) => [name, params.getAll(name)])));
};
const dc = 'metadataPrefix=oai_dc';

describe('what is refused, and why', () => {
  it.each([
    ['', 'badVerb'],
    ['verb=Nothing', 'badVerb'],
    ['verb=__proto__', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&set=x', 'badArgument'],
    ['verb=GetRecord&identifier=x', 'badArgument'],
    [`verb=GetRecord&${dc}`, 'badArgument'],
    ['verb=GetRecord&identifier=x&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    ['verb=ListRecords', 'badArgument'],
    [`verb=ListRecords&${dc}&${dc}`, 'badArgument'],
    [`verb=ListRecords&${dc}&from=2026-02-30`, 'badArgument'],
    [`verb=ListRecords&${dc}&from=2026-01-01&until=2026-01-02T00:00:00Z`, 'badArgument'],
    [`verb=ListRecords&${dc}&from=2026-01-02&until=2026-01-01`, 'badArgument'],
    [`verb=ListRecords&${dc}&from=2026-01-01T25:00:00Z`, 'badArgument'],
    [`verb=ListRecords&${dc}&set=nowhere`, 'noRecordsMatch'],
    ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
    ['verb=ListRecords&resumptionToken=!!!!!!', 'badResumptionToken'],
    [`verb=ListRecords&${dc}&resumptionToken=x`, 'badArgument'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  ])('%s: %s', (query, code) => expect(read(query)).toMatchObject({ code }));
});

it.each([
  ['from=2026-01-02', '2026-01-02T00:00:00.000Z', null],
  ['until=2026-01-02', null, '2026-01-02T23:59:59.999Z'],
  [
    'from=2026-01-02T03:04:05Z&until=2026-01-02T03:04:05Z',
    '2026-01-02T03:04:05.000Z',
    '2026-01-02T03:04:05.999Z',
  ],
])('%s holds both its ends', (query, from, until) => {
  const asked = read(`verb=ListRecords&${dc}&${query}`) as ListAsked;
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  expect([iso(asked.from), iso(asked.until)]).toEqual([from, until]);
});

it('a token carries on the very list that it was given for', () => {
  const instant = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(
      fc.record({
        verb: fc.constantFrom('ListRecords' as const, 'ListIdentifiers' as const),
        from: fc.option(instant),
        until: fc.option(instant),
        set: fc.constantFrom(null, 'genre:study'),
        after: fc.record({ at: instant, ordinal: fc.integer({ min: 0, max: 2 ** 31 - 1 }) }),
        cursor: fc.nat(),
        total: fc.nat(),
      }),
      (asked) => {
        expect(read(`verb=${asked.verb}&resumptionToken=${encodeURIComponent(tokenOf(asked))}`)).toEqual(
          asked,
        );
      },
    ),
  );
});
