/** Fragments of SQL as text and values, for a plain connection. */
import {
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';

const compiler = new Kysely<object>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** `after`: how many values stand before these in the whole query. */
export function asText(
  fragment: RawBuilder<unknown>,
  after = 0,
): { sql: string; values: readonly unknown[] } {
  const { sql: text, parameters } = fragment.compile(compiler);
  return {
    sql: text.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + after}`),
    values: parameters,
  };
}
asText.column = (name: string): Expression<unknown> => sql.raw(name);
