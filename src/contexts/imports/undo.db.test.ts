/**
 * Random imports, edits, undoings and takings-up-again on a real database, against a model that knows only who said
 * which word: whatever the order, no word of a person is lost, and with every import undone only people's words are left.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { KINDS } from '../../declared.ts';
import { geographyOf } from '../../geography.ts';
import { PATHS } from '../../paths.ts';
import { type Document, importRecords, recordsById, saveRecord, settleImport } from '../records/public.ts';
import { territoryIndex } from '../territories/public.ts';

let database: TestDatabase;
let needs: Parameters<typeof settleImport>[0];
beforeAll(async () => {
  database = await testDatabase();
  const geography = geographyOf(await territoryIndex(database.db));
  needs = { db: database.db, kinds: KINDS, geography, clock: () => new Date('2026-11-25T08:00:00Z') };
});
afterAll(() => database.close());

const RUNS = Number(process.env.UNDO_RUNS ?? 20);
const FIELDS = ['summary', 'alias', 'note', 'body'] as const;
type Field = (typeof FIELDS)[number];
const signer = { name: 'Camille', personId: null };

type Act =
  | { do: 'edit'; record: number; field: Field; word: number }
  | { do: 'import'; source: number; records: Record<string, Partial<Record<Field, number>>> }
  | { do: 'undo' | 'redo'; which: number };

const word = fc.integer({ min: 0, max: 2 });
const row = fc.record({ summary: word, alias: word, note: word, body: word }, { requiredKeys: ['summary'] });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('edit' as const),
    record: fc.integer({ min: 0, max: 2 }),
    field: fc.constantFrom(...FIELDS),
    word,
  }),
  fc.record({
    do: fc.constant('import' as const),
    source: fc.integer({ min: 0, max: 1 }),
    records: fc.dictionary(fc.constantFrom('0', '1', '2'), row, { minKeys: 1, maxKeys: 3 }),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), which: fc.nat(5) }),
);

/** Three records of a world of their own; the first is there before any import. */
class World {
  readonly ids = [randomUUID(), randomUUID(), randomUUID()];
  readonly mark = randomUUID().slice(0, 8);
  readonly imports: { id: string; undone: boolean }[] = [];
  /** The last word of a person, by record and field; gone when an import was given way to since. */
  readonly people = new Map<string, string>();

  async begin() {
    await saveRecord(needs, KINDS.organisation, {
      ...{ id: this.ids[0] ?? '', seen: null, author: signer, reason: 'création' },
      document: { name: `Un ${this.mark}`, summary: 'à nous', kinds: ['bearer'] },
    });
    this.people.set('0 summary', 'à nous');
  }
  async documents(): Promise<(Document | null)[]> {
    const found = new Map(
      (await recordsById(needs.db, this.ids)).map((record) => [record.id, record.document]),
    );
    return this.ids.map((id) => found.get(id) ?? null);
  }
  async act(each: Act, at: number) {
    if (each.do === 'edit') return this.edit(each.record, each.field, `personne ${each.word} ${at}`);
    if (each.do === 'import') return this.import(each.source, each.records);
    const which = this.imports[each.which % Math.max(1, this.imports.length)];
    if (which) await this.settle(which.id, each.do === 'undo');
  }
  private async edit(at: number, field: Field, text: string) {
    const [record] = await recordsById(needs.db, [this.ids[at] ?? '']);
    if (!record || record.withdrawn) return;
    const saved = await saveRecord(needs, KINDS.organisation, {
      ...{ id: record.id, seen: record.version, author: signer, reason: 'relecture' },
      document: { ...record.document, [field]: text },
    });
    expect(saved.ok).toBe(true);
    this.people.set(`${at} ${field}`, text);
  }
  private async import(source: number, rows: Record<string, Partial<Record<Field, number>>>) {
    const importId = randomUUID();
    const incoming = Object.entries(rows).map(([at, said]) => ({
      kind: KINDS.organisation,
      id: this.ids[Number(at)] ?? '',
      slug: `n${at}-${this.mark}`,
      document: {
        name: `Un ${this.mark}`,
        kinds: ['bearer'],
        ...Object.fromEntries(Object.entries(said).map(([field, n]) => [field, `import ${n}`])),
      },
    }));
    await importRecords(needs, `source-${source}-${this.mark}`, 'import', incoming, undefined, {
      importId,
      signer,
    });
    this.imports.push({ id: importId, undone: false });
  }
  async settle(importId: string, undone: boolean) {
    const own = this.imports.find(({ id }) => id === importId);
    if (!own || own.undone === undone) return;
    own.undone = undone;
    for (let over = false; !over; )
      over = (await settleImport(needs, { ...{ importId, undone, signer }, reason: 'essai', limit: 2 })).done;
  }
  /** Every word that a person said last stands; a withdrawn record is one of which nobody said a word. */
  async holds() {
    const documents = await this.documents();
    for (const [key, text] of this.people) {
      const [at = '', field = ''] = key.split(' ');
      const document = documents[Number(at)];
      expect([key, document?.[field], document?.withdrawn]).toEqual([key, text, undefined]);
    }
  }
}

describe('undoing imports on a database', () => {
  it('loses no word of a person, in whatever order, and leaves only people’s words when all are undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 3, maxLength: 10 }),
        fc.infiniteStream(fc.nat(100)),
        async (acts, chance) => {
          const world = new World();
          await world.begin();
          for (const [at, each] of acts.entries()) {
            await world.act(each, at);
            await world.holds();
          }
          const left = [...world.imports];
          while (left.length > 0) {
            const [taken] = left.splice((chance.next().value ?? 0) % left.length, 1);
            if (taken) await world.settle(taken.id, true);
            await world.holds();
          }
          const [first, ...others] = await world.documents();
          const said = (at: number) => [...world.people].filter(([key]) => key.startsWith(`${at} `));
          expect(
            Object.fromEntries(FIELDS.flatMap((field) => (first?.[field] ? [[field, first[field]]] : []))),
          ).toEqual(Object.fromEntries(said(0).map(([key, text]) => [key.slice(2), text])));
          for (const [at, document] of others.entries())
            if (document && said(at + 1).length === 0) expect(document).toHaveProperty('withdrawn');
        },
      ),
      { numRuns: RUNS },
    );
    expect(await runChecks(database.pool, PATHS.checks)).toEqual([]);
  }, 240_000);

  it('a file that comes again after its import was undone says all of it again', async () => {
    const world = new World();
    await world.begin();
    await world.act(
      { do: 'import', source: 0, records: { '0': { summary: 1, alias: 1 }, '1': { summary: 1 } } },
      0,
    );
    const before = await world.documents();
    await world.settle(world.imports[0]?.id ?? '', true);
    await world.act(
      { do: 'import', source: 0, records: { '0': { summary: 1, alias: 1 }, '1': { summary: 1 } } },
      1,
    );
    expect(await world.documents()).toEqual(before);
  });
});
