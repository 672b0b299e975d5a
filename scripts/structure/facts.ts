/** What the rules need to know of a TypeScript file, read off its syntax tree in one pass. */
import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Mark {
  line: number;
  what: string;
}
export interface Import extends Mark {
  /** A path from the root for a file of ours, a package name otherwise; `node:` for what Node itself gives. */
  target: string;
  ours: boolean;
  typeOnly: boolean;
}
export interface Facts {
  imports: Import[];
  /** Places that speak SQL: the `sql` tag, Kysely's builders, the driver. */
  sql: Mark[];
  /** Places that read a clock, chance or the world, or that wait. */
  impure: Mark[];
  /** Formatters of `Intl` being made. */
  formatters: Mark[];
  /** Types that let a store run outside a transaction. */
  databaseTypes: Mark[];
  tablesDeclared: string[];
  tablesUsed: Mark[];
}

const BUILDERS = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'];
const NAMING_A_TABLE = [...BUILDERS, 'table', 'from', 'using'];
const JOINS = /^(inner|left|right|full|cross)Join(Lateral)?$|^(cross|outer)Apply$/;
const DRIVERS = ['kysely', 'pg', 'pg-copy-streams'];
const IMPURE_CALLS =
  /^(Date\.now|Math\.random|performance\.now|crypto\.\w+|process\.\w+|fetch|setTimeout|setInterval)$/;
/** A list of tables in raw SQL; names that are not tables are dropped later, against the declared ones. */
const RAW_TABLES =
  /\b(?:from|join|into|update|truncate|copy|table)\s+((?:"?\w+"?(?:\s+(?:as\s+)?\w+)?\s*,\s*)*"?\w+"?)/gi;
const RAW_SQL = /\b(?:select|insert|update|delete|truncate|copy|from|join)\b/i;

/** @param path from the root. Throws when the file does not parse. */
export function factsOf(path: string, text: string): Facts {
  const { program, module, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const facts: Facts = {
    imports: [],
    sql: [],
    impure: [],
    formatters: [],
    databaseTypes: [],
    tablesDeclared: [],
    tablesUsed: [],
  };
  const mark = (node: { start: number }, what: string): Mark => ({ line: lineAt(text, node.start), what });
  const imported = (specifier: string, at: { start: number }, typeOnly: boolean) =>
    facts.imports.push({ ...mark(at, specifier), ...targetOf(path, specifier), typeOnly });

  for (const { moduleRequest, entries } of module.staticImports)
    imported(
      moduleRequest.value,
      moduleRequest,
      entries.length > 0 && entries.every((entry) => entry.isType),
    );
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) imported(moduleRequest.value, moduleRequest, isType);

  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal') imported(String(source.value), source, false);
    },
    TSImportType({ source }) {
      imported(source.value, source, true);
    },
    TaggedTemplateExpression(node) {
      if (nameOf(node.tag) === 'sql') facts.sql.push(mark(node, 'sql`…`'));
    },
    CallExpression(node) {
      const name = nameOf(node.callee);
      const method = name.split('.').at(-1) ?? '';
      if (BUILDERS.includes(method)) facts.sql.push(mark(node, `.${method}()`));
      if (IMPURE_CALLS.test(name)) facts.impure.push(mark(node, `${name}()`));
      if (NAMING_A_TABLE.includes(method) || JOINS.test(method))
        for (const table of literals(node.arguments[0])) facts.tablesUsed.push(mark(node, table));
    },
    NewExpression(node) {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0)
        facts.impure.push(mark(node, 'new Date()'));
      const name = nameOf(node.callee);
      if (name.startsWith('Intl.')) facts.formatters.push(mark(node, `new ${name}()`));
    },
    AwaitExpression: (node) => void facts.impure.push(mark(node, 'await')),
    TSTypeReference(node) {
      const name = node.typeName.type === 'Identifier' ? node.typeName.name : '';
      if (name === 'Database' || name === 'Kysely') facts.databaseTypes.push(mark(node, name));
    },
    TemplateElement(node) {
      for (const table of rawTables(node.value.raw)) facts.tablesUsed.push(mark(node, table));
    },
    Literal(node) {
      if (typeof node.value === 'string')
        for (const table of rawTables(node.value)) facts.tablesUsed.push(mark(node, table));
    },
    TSInterfaceDeclaration(node) {
      if (node.id.name === 'Tables')
        for (const member of node.body.body) {
          if (member.type !== 'TSPropertySignature') continue;
          if (member.key.type === 'Identifier') facts.tablesDeclared.push(member.key.name);
          if (member.key.type === 'Literal') facts.tablesDeclared.push(String(member.key.value));
        }
    },
  }).visit(program);

  for (const { target, typeOnly, line } of facts.imports)
    if (DRIVERS.includes(target) && !typeOnly) facts.sql.push({ line, what: `import of ${target}` });
  return facts;
}

function targetOf(path: string, specifier: string): { target: string; ours: boolean } {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return { target: posix.join(posix.dirname(path), plain), ours: true };
  if (plain.startsWith('node:')) return { target: 'node:', ours: false };
  const parts = plain.split('/');
  return { target: parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/'), ours: false };
}

/** `a.b.c` for a chain of plain names, `.c` where it starts from something else. */
function nameOf(node: ESTree.Expression | ESTree.Super): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier' || node.computed) return '';
  return `${nameOf(node.object)}.${node.property.name}`;
}

/** `'a as b'` or `['a', 'b as c']`: the names of tables. */
function literals(node: ESTree.Argument | undefined): string[] {
  if (node?.type === 'ArrayExpression')
    return node.elements.flatMap((item) => (item && item.type !== 'SpreadElement' ? literals(item) : []));
  if (node?.type !== 'Literal' || typeof node.value !== 'string') return [];
  return [node.value.split(' ')[0] ?? ''];
}

function rawTables(text: string): string[] {
  if (!RAW_SQL.test(text)) return [];
  return [...text.matchAll(RAW_TABLES)].flatMap(([, list = '']) =>
    list.split(',').map((item) => item.trim().replaceAll('"', '').split(/\s/)[0] ?? ''),
  );
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
