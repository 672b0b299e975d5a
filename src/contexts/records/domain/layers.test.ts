/** Random imports, edits, undoings and takings-up-again, against the plain claims that undoing must keep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Document, same } from './changes.ts';
import { type Layer, standOf, type Written, writtenSince } from './layers.ts';
import { layerOf, meet } from './meet.ts';

const FIELDS = ['name', 'summary', 'themes', 'born'] as const;
/** As a kind would: nothing without a name and a few words. */
const valid = ({ name, summary }: Document) => typeof name === 'string' && typeof summary === 'string';

type Act =
  | { do: 'edit'; field: (typeof FIELDS)[number]; word: number }
  | { do: 'import'; source: number; words: Record<string, number> }
  | { do: 'undo' | 'redo'; which: number };

/** One record, as the register keeps it. */
class History {
  document: Document = {};
  readonly revisions: Written[] = [];
  readonly layers: Layer[] = [];
  readonly said = new Map<number, Document>();
  /** The last word of a person on a field, and how many imports there were then. */
  readonly people = new Map<string, { value: Document[string]; before: number }>();

  private write(next: Document, settling: boolean): boolean {
    const changes = changesBetween(this.document, next);
    if (changes.length === 0) return false;
    this.revisions.push({ number: this.revisions.length + 1, changes, settling });
    this.document = next;
    return true;
  }
  edit(field: string, value: string) {
    // Nobody is shown a withdrawn record: it comes back when its import is taken up again, never by an edit.
    if ('withdrawn' in this.document) return;
    const present = this.document;
    if (!valid(present) && !['name', 'summary'].includes(field)) return;
    const next = { ...present, [field]: value };
    if (valid(next) && this.write(next, false)) this.people.set(field, { value, before: this.layers.length });
  }
  import(source: number, said: Document) {
    const present = this.revisions.length > 0 ? this.document : null;
    const met = meet(present, this.said.get(source), said);
    const changes = changesBetween(this.document, met.document);
    const written = this.write(met.document, false);
    this.layers.push({
      ...{ id: this.layers.length, importId: String(this.layers.length), undone: false, written },
      version: this.revisions.length,
      founding: met.founding,
      fields: layerOf(said, met.document, changes),
    });
    this.said.set(source, said);
  }
  settle(which: number, undone: boolean) {
    const layer = this.layers[which % Math.max(this.layers.length, 1)];
    if (!layer || layer.undone === undone) return;
    layer.undone = undone;
    this.write(this.stand(), true);
  }
  stand(): Document {
    const { document, withdrawn } = standOf(this.revisions, this.layers, valid);
    return withdrawn ? { ...document, withdrawn: { since: '2026-01-01', reason: 'undone' } } : document;
  }
}

const word = fc.integer({ min: 0, max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), field: fc.constantFrom(...FIELDS), word }),
  fc.record({
    do: fc.constant('import' as const),
    source: fc.integer({ min: 0, max: 2 }),
    words: fc.record(
      { name: word, summary: word, themes: word, born: word },
      { requiredKeys: ['name', 'summary'] },
    ),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), which: fc.integer({ min: 0, max: 9 }) }),
);
function played(acts: readonly Act[]): History {
  const history = new History();
  for (const [at, each] of acts.entries()) {
    if (each.do === 'edit') history.edit(each.field, `personne ${each.word} ${at}`);
    else if (each.do === 'import')
      history.import(
        each.source,
        Object.fromEntries(Object.entries(each.words).map(([field, value]) => [field, `import ${value}`])),
      );
    else history.settle(each.which, each.do === 'undo');
  }
  return history;
}
const scripts = fc.array(act, { minLength: 1, maxLength: 14 });

describe('undoing imports, whatever happened', () => {
  it('leaves the record saying what its sum says', () => {
    fc.assert(
      fc.property(scripts, (acts) => {
        const history = played(acts);
        if (history.revisions.length > 0) expect(history.document).toEqual(history.stand());
      }),
      { numRuns: 500 },
    );
  });

  it('never loses the last word of a person', () => {
    fc.assert(
      fc.property(scripts, fc.array(fc.nat(9), { maxLength: 8 }), (acts, undoings) => {
        const history = played(acts);
        for (const which of undoings) history.settle(which, true);
        for (const [field, { value, before }] of history.people) {
          // An import may rewrite what its own source said, when somebody said exactly that again: not here, where
          // people's words are their own.
          const later = history.layers.slice(before).filter((layer) => field in layer.fields);
          if (later.length === 0) expect(history.document[field]).toEqual(value);
        }
        expect('withdrawn' in history.document && history.people.size > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same record in whatever order', () => {
    fc.assert(
      fc.property(scripts, fc.array(fc.nat(9), { maxLength: 6 }), (acts, undoings) => {
        const [one, other] = [played(acts), played(acts)];
        for (const which of undoings) one.settle(which, true);
        for (const which of undoings.toReversed()) other.settle(which, true);
        expect(same(one.document, other.document)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken back by taking up again', () => {
    fc.assert(
      fc.property(scripts, fc.nat(9), (acts, which) => {
        const history = played(acts);
        const layer = history.layers[which % Math.max(history.layers.length, 1)];
        if (!layer || layer.undone) return;
        const before = history.document;
        history.settle(which, true);
        history.settle(which, false);
        expect(history.document).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('withdraws what only imports wrote, once all of them are undone', () => {
    fc.assert(
      fc.property(scripts, (acts) => {
        const history = played(acts);
        for (const at of history.layers.keys()) history.settle(at, true);
        const edited = history.people.size > 0;
        expect('withdrawn' in history.document).toBe(history.layers.length > 0 && !edited);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cases', () => {
  const founded = { name: 'Le Phare', summary: 'Un tiers-lieu', themes: 'culture' };
  it('a field that somebody changed stays, and is told', () => {
    const history = new History();
    history.edit('name', 'Le Phare');
    history.edit('summary', 'À nous');
    history.document = { name: 'Le Phare', summary: 'À nous' };
    history.revisions.splice(0, 9, {
      number: 1,
      settling: false,
      changes: changesBetween({}, history.document),
    });
    history.import(1, { ...founded, born: '2001' });
    history.edit('born', '2003');
    history.settle(0, true);
    expect(history.document).toEqual({ name: 'Le Phare', summary: 'À nous', born: '2003' });
    expect(writtenSince(history.revisions, history.layers, '0')).toEqual(['born']);
  });
  it('what an import founded and somebody then changed stays whole', () => {
    const history = new History();
    history.import(1, founded);
    history.edit('summary', 'À nous');
    history.settle(0, true);
    expect(history.document).toEqual({ ...founded, summary: 'À nous' });
    expect(standOf(history.revisions, history.layers, valid).held).toBe(true);
  });
  it('of two imports that say the same, undoing one leaves the word', () => {
    const history = new History();
    history.import(1, founded);
    history.import(2, founded);
    history.settle(0, true);
    expect(history.document).toEqual(founded);
    history.settle(1, true);
    expect(history.document).toHaveProperty('withdrawn');
    history.settle(0, false);
    expect(history.document).toEqual(founded);
  });
});
