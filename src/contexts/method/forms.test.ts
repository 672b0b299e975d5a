import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manyFacts } from '../../../tests/support/many-facts.ts';
import { SHIPPED_PACK } from '../diagnosis/public.ts';
import { GOLDEN_CASES } from './domain/cases.ts';
import { decidingQuestions } from './domain/deciding.ts';
import { readTrial, trialQuery } from './forms.ts';

const read = (query: string) => readTrial(SHIPPED_PACK, new URLSearchParams(query));

describe('made-up answers in an address', () => {
  it('are read as they were written, whatever they are', () => {
    for (const facts of manyFacts(decidingQuestions(SHIPPED_PACK), 300)) {
      const { facts: found, faults, ignored } = read(trialQuery(facts, '1.0.1'));
      expect([found, faults, ignored]).toEqual([facts, [], []]);
    }
  });

  it('are those of each case judged by hand', () => {
    for (const { name, facts } of GOLDEN_CASES) {
      const given = Object.fromEntries(facts.map(({ fact, answer }) => [fact, answer]));
      expect([name.fr, read(trialQuery(given)).facts]).toEqual([name.fr, given]);
    }
  });

  it('left empty are not known', () => {
    expect(read('stage=&purpose=+&models=')).toMatchObject({ facts: {}, faults: [], ignored: [] });
  });

  it.each([
    ['stage=naissance', 'stage', 'option_unknown', 'naissance'],
    ['stage=emergence&stage=creation', 'stage', 'option_unknown', 'emergence, creation'],
    ['purpose=101', 'purpose', 'out_of_scale', '101'],
    ['purpose=4.5', 'purpose', 'out_of_scale', '4.5'],
    ['purpose=-1', 'purpose', 'out_of_scale', '-1'],
    ['new_worksites=true', 'new_worksites', 'option_unknown', 'true'],
    ['models=none&models=amap', 'models', 'none_with_others', 'none, amap'],
    ['models=amap&models=xyz', 'models', 'option_unknown', 'amap, xyz'],
  ])('%s: refused, kept and told', (query, code, fault, typed) => {
    const reading = read(`${query}&carrier=citizen`);
    expect(reading.faults.map((each) => [each.question.code, each.fault, each.typed])).toEqual([
      [code, fault, typed],
    ]);
    expect(reading.facts).toEqual({ carrier: 'citizen' });
    expect(reading.typed.get('carrier')).toEqual(['citizen']);
  });

  it('under a name that no rule reads are told', () => {
    expect(read('stge=emergence&place=Rennes').ignored).toEqual(['stge', 'place']);
  });

  it('of any kind are read without failing, and nothing wrong is taken for a fact', () => {
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom(...SHIPPED_PACK.questions.map(({ code }) => code)), fc.string()),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const { facts } = readTrial(SHIPPED_PACK, new URLSearchParams(pairs));
        expect(read(trialQuery(facts)).faults).toEqual([]);
      }),
    );
  });
});
