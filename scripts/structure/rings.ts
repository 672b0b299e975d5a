/** What needs each other is one thing: no ring of contexts, no ring of files, types included. */
import { isTest, placeOf } from './places.ts';
import type { Finding, SourceFile } from './tree.ts';

interface Where {
  path: string;
  line: number;
}
/** What each one needs, and where it first says so. */
type Needs = Map<string, Map<string, Where>>;

export function rings(tree: readonly SourceFile[]): Finding[] {
  const code = tree.filter(({ path }) => !isTest(path));
  const contexts = needsOf(code, (path) => placeOf(path).context);
  const files = needsOf(code, (path) => path);
  return [...ringsOf(contexts, 'contexts'), ...ringsOf(files, 'files')];
}

function needsOf(code: readonly SourceFile[], nameOf: (path: string) => string | undefined): Needs {
  const needs: Needs = new Map();
  for (const { path, facts } of code)
    for (const { target, ours, line } of facts?.imports ?? []) {
      const from = nameOf(path);
      const to = ours ? nameOf(target) : undefined;
      if (!from || !to || from === to) continue;
      const known = needs.get(from) ?? new Map<string, Where>();
      needs.set(from, known.has(to) ? known : known.set(to, { path, line }));
    }
  return needs;
}

/** Each ring once, told where it closes. */
function ringsOf(needs: Needs, what: string): Finding[] {
  const findings: Finding[] = [];
  const closed = new Set<string>();
  const walk = (one: string, way: readonly string[]): void => {
    const start = way.indexOf(one);
    if (start >= 0) {
      const last = needs.get(way.at(-1) ?? '')?.get(one);
      const ring = [...way.slice(start), one].join(' → ');
      findings.push({ rule: 'ring', path: '', ...last, text: `${what} in a ring: ${ring}` });
      return;
    }
    if (closed.has(one)) return;
    for (const next of needs.get(one)?.keys() ?? []) walk(next, [...way, one]);
    closed.add(one);
  };
  for (const one of needs.keys()) walk(one, []);
  return findings;
}
