/** `npm run check`, last part: the house holds together (docs/architecture.md). Prints each finding; fails on any. */
import { fileURLToPath } from 'node:url';
import { readExceptions, withoutExceptions } from './structure/exceptions.ts';
import { judge } from './structure/rules.ts';
import { type Finding, readTree } from './structure/tree.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tree = readTree(root);
const { refused, warned } = judge(tree);
const exceptions = readExceptions(fileURLToPath(new URL('structure/exceptions.json', import.meta.url)));
const left = withoutExceptions(refused, exceptions);

const told = ({ path, line, rule, text }: Finding) => `${path}${line ? `:${line}` : ''}: ${text} [${rule}]`;
for (const finding of warned) console.warn(`warning: ${told(finding)}`);
for (const finding of left) console.error(told(finding));
console.log(`structure: ${tree.length} files, ${left.length} refused, ${warned.length} to watch`);
process.exit(left.length ? 1 : 0);
