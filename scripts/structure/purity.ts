/** A pure core, and SQL in few places: by what a file does rather than by what it imports. */
import type { Mark } from './facts.ts';
import { isTest } from './places.ts';
import type { Finding, SourceFile } from './tree.ts';

/** `domain/`, `policy.ts` and the kernel: no clock, no chance, no waiting. */
export function purity(tree: readonly SourceFile[]): Finding[] {
  return tree
    .filter(({ place }) => place.area === 'kernel' || place.part === 'domain' || place.part === 'policy')
    .flatMap((file) =>
      marks(file, file.facts?.impure, 'pure', (what) => `${what}: pass the value in, wait outside`),
    );
}

/** SQL stands in `queries`, `store`, `platform/db` and `platform/search`. */
export function sql(tree: readonly SourceFile[]): Finding[] {
  return tree
    .filter(({ path, place }) => place.area !== 'outside' && !maySpeakSql(path, place.part ?? null))
    .flatMap((file) =>
      marks(file, file.facts?.sql, 'sql-home', (what) => `${what}: SQL stands in queries.ts or store.ts`),
    );
}

const maySpeakSql = (path: string, part: string | null): boolean =>
  part === 'queries' || part === 'store' || /^src\/platform\/(db|search)\//.test(path);

/** Made at each call, formatters fill the memory that the collector does not count: `kernel/formats.ts` makes each once. */
export function formatters(tree: readonly SourceFile[]): Finding[] {
  return tree
    .filter(({ path, place }) => place.area !== 'outside' && path !== FORMATS && !path.includes('.island/'))
    .flatMap((file) =>
      marks(file, file.facts?.formatters, 'formats', (what) => `${what}: kernel/formats.ts makes each once`),
    );
}
const FORMATS = 'src/kernel/formats.ts';

/** A write outside a transaction loses its revision: a store cannot even name a plain connection. */
export function stores(tree: readonly SourceFile[]): Finding[] {
  return tree
    .filter(({ place }) => place.part === 'store')
    .flatMap((file) =>
      marks(
        file,
        file.facts?.databaseTypes,
        'store-transaction',
        (what) => `a store accepts a Transaction, not a ${what}`,
      ),
    );
}

/** A table belongs to the context whose `tables.ts` declares it; nobody else names it. */
export function tables(tree: readonly SourceFile[]): Finding[] {
  const owners = new Map<string, string>();
  const home = ({ place }: SourceFile): string => place.context ?? place.area;
  const findings: Finding[] = [];
  for (const file of tree.filter(({ path }) => path.startsWith('src/')))
    for (const table of file.facts?.tablesDeclared ?? []) {
      const owner = owners.get(table);
      if (owner && owner !== home(file))
        findings.push({ rule: 'table-owner', path: file.path, text: `${table} already belongs to ${owner}` });
      owners.set(table, owner ?? home(file));
    }
  for (const file of tree.filter(({ place }) => place.area !== 'outside'))
    findings.push(
      ...marks(
        file,
        file.facts?.tablesUsed.filter(({ what }) => (owners.get(what) ?? home(file)) !== home(file)),
        'table-owner',
        (what) => `${what} belongs to ${owners.get(what)}: ask its public.ts`,
      ),
    );
  return findings;
}

const marks = (
  { path }: SourceFile,
  found: readonly Mark[] | undefined,
  rule: string,
  say: (what: string) => string,
): Finding[] =>
  isTest(path) ? [] : (found ?? []).map(({ line, what }) => ({ rule, path, line, text: say(what) }));
