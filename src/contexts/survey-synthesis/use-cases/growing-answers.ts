/**
 * The answers of a wave by column, kept up to date: those that changed since the last look are read, and no others.
 * Read whole again when the number of answers does not come out, which is how an answer that was erased is known.
 */
import type { Database } from '../../../platform/db/tables.ts';
import {
  COUNTED,
  changedAnswers,
  countedValues,
  type Questionnaire,
  type StoredVersion,
  sentAnswers,
  sentState,
  type Values,
} from '../../surveys/public.ts';
import { withThemeQuestions, withThemes } from '../domain/code-book.ts';
import { mergedQuestions } from '../domain/merged-questions.ts';
import { type AnswerTable, TableBuilder } from '../domain/table.ts';
import type { SynthesisNeeds } from './needs.ts';
import { regionsOf } from './regions.ts';
import type { SettledThemes } from './settled-themes.ts';

export interface ReadAnswers {
  asked: Questionnaire;
  table: AnswerTable;
  /** Sent, whether or not they may be counted. */
  sent: number;
  /** Passages that may be quoted, by question. */
  quotable: ReadonlyMap<string, readonly string[]>;
}
interface Wanted {
  surveyId: string;
  wave: number;
}

/** What was written this long before the latest change may have been committed after it was read: it is read again. */
const OVERLAP_MS = 60_000;
/** Enough to read; the export holds all. */
const MOST_QUOTES = 40;

export class GrowingAnswers {
  readonly #needs: Pick<SynthesisNeeds, 'db' | 'geography' | 'territories'>;
  readonly #asked: Questionnaire;
  /** What people settled of free texts; another reading begins when it changes. */
  readonly #themes: SettledThemes['of'];
  readonly #byVersion: ReadonlyMap<number, Questionnaire>;
  #builder: TableBuilder;
  /** Every answer sent: its row, or -1 when it may not be counted. */
  #rows = new Map<string, number>();
  #ids: string[] = [];
  /** By question, then by answer. */
  #quotes = new Map<string, Map<string, string>>();
  /** The latest change known, and, of those shortly before it, when each answer changed: read again, they are left. */
  #seen = 0;
  #stamps = new Map<string, number>();
  #read: ReadAnswers | null = null;
  #revision: number | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    needs: Pick<SynthesisNeeds, 'db' | 'geography' | 'territories'>,
    versions: readonly StoredVersion[],
    themes: SettledThemes,
  ) {
    this.#needs = needs;
    this.#themes = themes.of;
    this.#asked = withThemeQuestions(mergedQuestions(versions), themes.books);
    this.#byVersion = new Map(versions.map(({ version, questionnaire }) => [version, questionnaire]));
    this.#builder = this.#emptied();
  }

  /** As they stand at a revision; whoever asks meanwhile waits for the same reading. */
  at(db: Database, wanted: Wanted, revision: number): Promise<ReadAnswers> {
    const next = this.#turn.then(async () => {
      if (this.#read && this.#revision === revision) return this.#read;
      const read = (this.#read && (await this.#caughtUp(db, wanted))) ?? (await this.readAll(wanted));
      this.#read = read;
      this.#revision = revision;
      return read;
    });
    this.#turn = next.catch(() => {
      // What was half read is not built upon.
      this.#read = null;
    });
    return next;
  }

  async readAll(wanted: Wanted & { until?: Date }): Promise<ReadAnswers> {
    const { db } = this.#needs;
    this.#builder = this.#emptied();
    this.#rows = new Map();
    this.#ids = [];
    this.#quotes = new Map();
    this.#stamps = new Map();
    const { changedAt } = await sentState(db, wanted.surveyId, wanted.wave);
    this.#seen = changedAt?.getTime() ?? 0;
    for await (const batch of sentAnswers(db, wanted))
      for (const { id, version, values, uses } of batch) this.#put(id, version, values, uses);
    return this.#told();
  }

  /** Null when what is known and what stands do not come out. */
  async #caughtUp(db: Database, wanted: Wanted): Promise<ReadAnswers | null> {
    const since = new Date(this.#seen - OVERLAP_MS);
    const changed = await changedAnswers(db, { ...wanted, since });
    if (!changed) return null;
    const stamps = new Map<string, number>();
    for (const { id, version, values, uses, changedAt } of changed) {
      const stamp = changedAt.getTime();
      this.#seen = Math.max(this.#seen, stamp);
      stamps.set(id, stamp);
      if (this.#stamps.get(id) === stamp) continue;
      this.#remove(id);
      if (values) this.#put(id, version, values, uses);
    }
    this.#stamps = stamps;
    const { sent } = await sentState(db, wanted.surveyId, wanted.wave);
    return sent === this.#rows.size ? this.#told() : null;
  }

  #put(id: string, version: number, values: Values, uses: readonly string[]): void {
    if (!uses.includes(COUNTED)) {
      this.#rows.set(id, -1);
      return;
    }
    const own = this.#byVersion.get(version);
    const counted = own ? countedValues(own, values) : values;
    const row = this.#builder.add(withThemes(counted, this.#themes.get(id)));
    this.#rows.set(id, row);
    this.#ids[row] = id;
    for (const use of uses) {
      const code = use.startsWith('quoted:') ? use.slice('quoted:'.length) : '';
      const text = counted[code];
      if (typeof text !== 'string' || text === '') continue;
      const list = this.#quotes.get(code) ?? new Map<string, string>();
      if (list.size < MOST_QUOTES) this.#quotes.set(code, list.set(id, text));
    }
  }

  #remove(id: string): void {
    const row = this.#rows.get(id);
    this.#rows.delete(id);
    if (row === undefined || row < 0) return;
    const last = this.#ids[this.#builder.remove(row)] ?? id;
    if (last !== id) {
      this.#ids[row] = last;
      this.#rows.set(last, row);
    }
    this.#ids.length -= 1;
    for (const list of this.#quotes.values()) list.delete(id);
  }

  #told(): ReadAnswers {
    const quotable = new Map([...this.#quotes].map(([code, list]) => [code, [...list.values()]]));
    return { asked: this.#asked, table: this.#builder.build(), sent: this.#rows.size, quotable };
  }

  #emptied = (): TableBuilder => new TableBuilder(this.#asked, regionsOf(this.#needs));
}
