import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import fundability from '../../../../content/rules/fundability.json' with { type: 'json' };
import needs from '../../../../content/rules/needs.json' with { type: 'json' };
import questions from '../../../../content/rules/questions.json' with { type: 'json' };
import { fundabilityFile } from './fundability.ts';
import { needsFile } from './needs.ts';
import { readPack } from './pack.ts';
import { questionsFile } from './questions.ts';

const SCHEMAS = [
  ['needs', needsFile],
  ['fundability', fundabilityFile],
  ['questions', questionsFile],
] as const;

describe('the files of content/rules', () => {
  it.each(SCHEMAS)('%s.schema.json says what the program accepts', async (name, schema) => {
    const written = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2);
    await expect(`${written}\n`).toMatchFileSnapshot(`../../../../content/rules/${name}.schema.json`);
  });

  it('writes French with its own apostrophes and spaces', () => {
    const french = [needs, fundability, questions].flatMap((file) => textsOf(file, 'fr'));
    expect(french.length).toBeGreaterThan(100);
    expect(french.filter((text) => /'|(?<=\S) [:;?!»]|« (?=\S)/.test(text))).toEqual([]);
  });
});

/** Every text under a key named `language`, however deep. */
function textsOf(value: unknown, language: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : textsOf(inner, language),
  );
}

describe('a pack that does not hold together is refused, with what is wrong', () => {
  const changed = <T extends object>(file: T, change: (copy: T) => void): T => {
    const copy = structuredClone(file);
    change(copy);
    return copy;
  };

  it('when the versions differ', () => {
    const other = changed(fundability, (copy) => {
      copy.version = '9.9.9';
    });
    expect(() => readPack({ needs, fundability: other, questions })).toThrow('versions differ');
  });

  it('when a rule compares to an answer that nobody can give', () => {
    const other = {
      ...needs,
      rows: needs.rows.map((row) =>
        row.code === 'emergence_any'
          ? { ...row, when: { fact: 'stage', is: 'one_of', value: ['birth'] } }
          : row,
      ),
    };
    expect(() => readPack({ needs: other, fundability, questions })).toThrow('stage is never birth');
  });

  it('when no question asks for a fact that a rule needs', () => {
    const other = changed(questions, (copy) => {
      copy.questions = copy.questions.filter((question) => question.code !== 'new_worksites');
    });
    expect(() => readPack({ needs, fundability, questions: other })).toThrow(
      'no question asks for new_worksites',
    );
  });

  it('when a need is given twice', () => {
    const other = { ...needs, rows: [...needs.rows, { ...needs.rows[0], code: 'again' }] };
    expect(() => readPack({ needs: other, fundability, questions })).toThrow(
      'internal_facilitation is given twice',
    );
  });

  it('when money pays for what its row does not give', () => {
    const other = {
      ...needs,
      rows: needs.rows.map((row) => ({
        ...row,
        needs: row.needs.filter((need) => need.code !== 'evaluation_practice'),
      })),
    };
    expect(() => readPack({ needs: other, fundability, questions })).toThrow(
      'fund_evaluation pays for evaluation_practice',
    );
  });

  it('when a cited source is not described', () => {
    const other = { ...needs, sources: needs.sources.filter((source) => source.code !== '001') };
    expect(() => readPack({ needs: other, fundability, questions })).toThrow('no source 001');
  });

  it('when a row has neither need nor word', () => {
    const other = {
      ...needs,
      rows: needs.rows.map((row) =>
        row.code === 'emergence_targeted' ? { ...row, nothing: undefined } : row,
      ),
    };
    expect(() => readPack({ needs: other, fundability, questions })).toThrow('needs_or_nothing');
  });
});
