/** Twelve collectives, each judged by hand from the tables first. Where the engine differs, the tables are right. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultOf } from './answers.ts';
import type { Facts } from './facts.ts';
import { fundability } from './fundability.ts';
import { goldenCase } from './golden-case.ts';
import { evaluate } from './needs.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const FILES = globSync('content/rules/cases/*.json').sort();
const CASES = FILES.map((path) => ({
  slug: basename(path, '.json'),
  ...goldenCase.parse(JSON.parse(readFileSync(path, 'utf8'))),
}));
const TARGETED = 'emergence_targeted';

it('there are twelve', () => expect(CASES).toHaveLength(12));

it('case.schema.json says what a case may hold', async () => {
  const written = JSON.stringify(z.toJSONSchema(goldenCase, { io: 'input' }), null, 2);
  await expect(`${written}\n`).toMatchFileSnapshot('../../../../content/rules/case.schema.json');
});

describe.each(CASES)('$slug', (each) => {
  const facts: Facts = Object.fromEntries(each.facts.map(({ fact, answer }) => [fact, answer]));
  const verdicts = evaluate(SHIPPED_PACK, facts);

  it('gives answers that the questions admit, each once', () => {
    expect(Object.keys(facts)).toHaveLength(each.facts.length);
    for (const { fact, answer } of each.facts) {
      const question = SHIPPED_PACK.questions.find(({ code }) => code === fact);
      expect([fact, question && faultOf(question, answer)]).toEqual([fact, null]);
    }
  });

  it('takes its facts from records that exist', () => {
    const records = each.facts.flatMap(({ from }) => ('record' in from ? [from.record] : []));
    expect(records.filter((record) => !existsSync(`content/cooperations/${record}.json`))).toEqual([]);
  });

  it('has the needs that the tables give it, and no other', () => {
    const found = { yes: [], no: [], unknown: [] } as Record<'yes' | 'no' | 'unknown', string[]>;
    for (const { row, truth } of verdicts) found[truth].push(...row.needs.map((need) => need.code));
    const sorted = (needs: typeof found) => ({
      yes: [...needs.yes].sort(),
      no: [...needs.no].sort(),
      unknown: [...needs.unknown].sort(),
    });
    expect(sorted(found)).toEqual(sorted(each.needs));
  });

  it('is told, or not, that a targeted purpose adds nothing', () => {
    expect(verdicts.find(({ row }) => row.code === TARGETED)?.truth).toBe(each.targeted);
  });

  it('stands on the six lines where the table places it', () => {
    const levels = fundability(SHIPPED_PACK, facts).map(({ line, level }) => [line.code, level]);
    expect(Object.fromEntries(levels)).toEqual(each.fundability);
  });
});
