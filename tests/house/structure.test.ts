import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { withoutExceptions } from '../../scripts/structure/exceptions.ts';
import { judge } from '../../scripts/structure/rules.ts';
import { type Finding, readTree } from '../../scripts/structure/tree.ts';

type Files = Record<string, string>;
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function judged(files: Files): { refused: Finding[]; warned: Finding[] } {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return judge(readTree(root));
}
const refusals = (files: Files) => judged(files).refused.map(({ rule, path }) => `${rule} ${path}`);

const CTX = 'src/contexts/seeds';
const lines = (count: number) => 'export {};\n'.repeat(count);
const TABLES = {
  'src/contexts/fields/tables.ts':
    "declare module '../../platform/db/tables.ts' { interface Tables { field: { id: string } } }",
};

/** [rule, what is refused, files that hold, files that do not and the one blamed] */
const CASES: [string, string, Files, Files][] = [
  ['folders', 'a folder that src/ does not have', { 'src/ui/page.ts': '' }, { 'src/lib/page.ts': '' }],
  ['folders', 'another file beside the folders', { 'src/main.ts': '' }, { 'src/more.ts': '' }],
  [
    'folders',
    'a technique without a folder',
    { 'src/platform/log/log.ts': '' },
    { 'src/platform/log.ts': '' },
  ],
  [
    'context-files',
    'a name outside the closed list',
    { [`${CTX}/forms.ts`]: '' },
    { [`${CTX}/form.ts`]: '' },
  ],
  [
    'context-files',
    'a folder outside it',
    { [`${CTX}/queries/one.ts`]: '' },
    { [`${CTX}/reads/one.ts`]: '' },
  ],
  ['kebab-case', 'capitals', { [`${CTX}/domain/grow-well.ts`]: '' }, { [`${CTX}/domain/growWell.ts`]: '' }],
  ['telling-names', 'a word that says nothing', { 'src/ui/dates.ts': '' }, { 'src/ui/date-utils.ts': '' }],
  ['size', 'a file that grew too long', { 'src/ui/a.ts': lines(400) }, { 'src/ui/a.ts': lines(401) }],
  ['size', 'a test too', { 'src/ui/a.test.ts': lines(600) }, { 'src/ui/a.test.ts': lines(601) }],
  [
    'may-import',
    'a kernel that knows a package',
    { 'src/kernel/a.ts': "import './b.ts';", 'src/kernel/b.ts': '' },
    { 'src/kernel/a.ts': "import { z } from 'zod';" },
  ],
  [
    'may-import',
    'a technique that knows a context',
    { 'src/platform/db/a.ts': "import '../../kernel/b.ts';" },
    { 'src/platform/db/a.ts': "import '../../contexts/seeds/public.ts';" },
  ],
  [
    'may-import',
    'an interface that knows the database',
    { 'src/ui/a.ts': "import '../platform/i18n/say.ts';" },
    { 'src/ui/a.ts': "import type { Database } from '../platform/db/tables.ts';" },
  ],
  [
    'may-import',
    'a domain that knows its queries',
    { [`${CTX}/domain/a.ts`]: "import { z } from 'zod'; import '../../fields/public.ts';" },
    { [`${CTX}/domain/a.ts`]: "export { find } from '../queries.ts';" },
  ],
  [
    'may-import',
    'a domain that loads one later',
    { [`${CTX}/domain/a.ts`]: "export const f = () => import('./b.ts');" },
    { [`${CTX}/domain/a.ts`]: "export const f = () => import('../queries.ts');" },
  ],
  [
    'may-import',
    'a policy that knows Node',
    { [`${CTX}/policy.ts`]: "import './domain/seed.ts';" },
    { [`${CTX}/policy.ts`]: "import { readFileSync } from 'node:fs';" },
  ],
  [
    'may-import',
    'a view that queries',
    { [`${CTX}/views/a.tsx`]: "import type { Row } from '../queries.ts';" },
    { [`${CTX}/views/a.tsx`]: "import { find } from '../queries.ts';" },
  ],
  [
    'may-import',
    'an island that knows the server',
    { [`${CTX}/a.island.tsx`]: "import { render } from 'preact';" },
    { [`${CTX}/a.island.tsx`]: "import '../../platform/db/connect.ts';" },
  ],
  [
    'public-door',
    'another context past its door',
    { [`${CTX}/queries.ts`]: "import '../fields/public.ts';" },
    { [`${CTX}/queries.ts`]: "import '../fields/domain/field.ts';" },
  ],
  [
    'public-door',
    'the same for a type',
    { [`${CTX}/queries.ts`]: "import type { F } from '../fields/public.ts';" },
    { [`${CTX}/queries.ts`]: "export const f = (x: import('../fields/queries.ts').F) => x;" },
  ],
  [
    'routes-door',
    'routes taken by anybody but app.ts',
    { 'src/app.ts': "import './contexts/seeds/routes.tsx';" },
    { 'src/services.ts': "import './contexts/seeds/routes.tsx';" },
  ],
  [
    'ring',
    'contexts in a ring',
    { [`${CTX}/public.ts`]: "import '../fields/public.ts';", 'src/contexts/fields/public.ts': '' },
    {
      [`${CTX}/public.ts`]: "import '../fields/public.ts';",
      'src/contexts/fields/public.ts': "import type { S } from '../seeds/public.ts';",
    },
  ],
  [
    'ring',
    'files in a ring, by a type alone',
    {
      'src/ui/a.tsx': "import './b.tsx';",
      'src/ui/b.tsx': "import type { C } from './c.ts';",
      'src/ui/c.ts': '',
    },
    {
      'src/ui/a.tsx': "import './b.tsx';",
      'src/ui/b.tsx': "import type { C } from './c.ts';",
      'src/ui/c.ts': "import type { A } from './a.tsx';",
    },
  ],
  [
    'pure',
    'a clock in the domain',
    { [`${CTX}/domain/a.ts`]: 'export const f = (now: Date) => new Date(now);' },
    { [`${CTX}/domain/a.ts`]: 'export const f = () => new Date();' },
  ],
  [
    'formats',
    'a formatter made at each call',
    { [`${CTX}/views/a.ts`]: "export const f = (n: number) => numberFormat('fr', {}).format(n);" },
    { [`${CTX}/views/a.ts`]: "export const f = (n: number) => new Intl.NumberFormat('fr').format(n);" },
  ],
  [
    'pure',
    'chance in the kernel',
    { 'src/kernel/a.ts': 'export const f = () => Math.round(1.5);' },
    { 'src/kernel/a.ts': 'export const f = () => Math.random();' },
  ],
  [
    'pure',
    'a policy that waits',
    { [`${CTX}/policy.ts`]: 'export const f = (x: boolean) => x;' },
    { [`${CTX}/policy.ts`]: 'export const f = async (x: Promise<boolean>) => await x;' },
  ],
  [
    'sql-home',
    'a query built in a use case',
    { [`${CTX}/queries.ts`]: "export const f = (db: D) => db.selectFrom('seed');" },
    { [`${CTX}/use-cases/a.ts`]: "export const f = (db: D) => db.selectFrom('seed');" },
  ],
  [
    'sql-home',
    'the sql tag in a route',
    { 'src/platform/search/a.ts': "import { sql } from 'kysely'; export const f = sql`select 1`;" },
    { [`${CTX}/routes.tsx`]: "import { sql } from 'kysely'; export const f = sql`select 1`;" },
  ],
  [
    'store-transaction',
    'a store that takes a plain connection',
    { [`${CTX}/store.ts`]: 'export const f = (tx: Transaction) => tx;' },
    { [`${CTX}/store.ts`]: 'export const f = (db: Database) => db;' },
  ],
  [
    'table-owner',
    'another context’s table, joined',
    { ...TABLES, 'src/contexts/fields/queries.ts': "export const f = (q: Q) => q.selectFrom('field as f');" },
    { ...TABLES, [`${CTX}/queries.ts`]: "export const f = (q: Q) => q.innerJoin('field as f', 'a', 'b');" },
  ],
  [
    'table-owner',
    'the same in plain SQL',
    { ...TABLES, [`${CTX}/queries.ts`]: 'export const f = sql`select field from seed`;' },
    { ...TABLES, [`${CTX}/queries.ts`]: 'export const f = sql`select 1 from seed s, field f`;' },
  ],
  [
    'table-owner',
    'a table declared twice',
    TABLES,
    { ...TABLES, [`${CTX}/tables.ts`]: TABLES['src/contexts/fields/tables.ts'] },
  ],
];

describe.each(CASES)('%s: %s', (rule, _what, holding, failing) => {
  test('what holds passes', () => expect(refusals(holding)).toEqual([]));
  test('what does not is refused, by this rule and no other', () => {
    expect(new Set(judged(failing).refused.map((finding) => finding.rule))).toEqual(new Set([rule]));
  });
});

test('a long file is told before it is refused', () => {
  const { refused, warned } = judged({ 'src/ui/a.ts': lines(251) });
  expect({ refused, warned: warned.map(({ path }) => path) }).toEqual({
    refused: [],
    warned: ['src/ui/a.ts'],
  });
});

test('a finding says the line', () => {
  const { refused } = judged({ 'src/kernel/a.ts': "\n\nimport 'zod';" });
  expect(refused).toMatchObject([{ path: 'src/kernel/a.ts', line: 3 }]);
});

describe('exceptions', () => {
  const finding = { rule: 'size', path: 'src/ui/a.ts', text: 'too long' };
  const exception = { rule: 'size', path: 'src/ui/a.ts', why: 'split with the next chart' };
  test('one that is needed silences its finding and no other', () => {
    const other = { ...finding, path: 'src/ui/b.ts' };
    expect(withoutExceptions([finding, other], [exception])).toEqual([other]);
  });
  test('one that is not needed any more is refused', () => {
    expect(withoutExceptions([], [exception])).toMatchObject([{ rule: 'exceptions', path: 'src/ui/a.ts' }]);
  });
});
