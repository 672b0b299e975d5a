/** Names and sizes: the folders, the closed list of a context, words that say nothing, files that grew too long. */
import { isTest, ROOT_FILES } from './places.ts';
import type { Finding, SourceFile } from './tree.ts';

const SAYING_NOTHING = ['util', 'utils', 'helper', 'helpers', 'manager', 'base', 'common', 'misc'];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const IN_CAPITALS = /^(README|LICENSE|OFL)\b/;

export function names(tree: readonly SourceFile[]): Finding[] {
  return tree.flatMap(({ path, place }) => {
    const found = (rule: string, text: string): Finding => ({ rule, path, text });
    const findings: Finding[] = [];
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    if (path.startsWith('src/') && place.area === 'outside')
      findings.push(
        found('folders', `src/${segments[1]} is not a folder of the house (docs/architecture.md)`),
      );
    if (place.area === 'root' && !ROOT_FILES.includes(name) && !isTest(name))
      findings.push(found('folders', 'the files beside the folders of src/ are a closed list'));
    if (place.area === 'platform' && segments.length < 4)
      findings.push(found('folders', 'a technique stands in a folder of its own under src/platform'));
    if (place.part === null)
      findings.push(found('context-files', 'not a file name that a context may have (docs/architecture.md)'));
    for (const segment of segments) {
      if (!IN_CAPITALS.test(segment) && !KEBAB.test(segment))
        findings.push(found('kebab-case', `${segment}: lower case, words joined by hyphens`));
      const empty = segment.split(/[.-]/).find((word) => SAYING_NOTHING.includes(word));
      if (empty) findings.push(found('telling-names', `“${empty}” says nothing: name what it does`));
    }
    return findings;
  });
}

const MEASURED = /\.(tsx?|mjs|css)$/;
const WARN = 250;
const REFUSE = 400;
const REFUSE_TEST = 600;

/** Data is not code: JSON and SQL are not measured. */
export function sizes(tree: readonly SourceFile[]): { refused: Finding[]; warned: Finding[] } {
  const measured = tree.filter(({ path }) => MEASURED.test(path));
  const limit = (path: string) => (isTest(path) ? REFUSE_TEST : REFUSE);
  const finding = ({ path, lines }: SourceFile): Finding => ({
    rule: 'size',
    path,
    text: `${lines} lines, ${limit(path)} at most: split it by verb or by capability`,
  });
  return {
    refused: measured.filter(({ path, lines }) => lines > limit(path)).map(finding),
    warned: measured
      .filter(({ path, lines }) => lines > WARN && lines <= limit(path) && !isTest(path))
      .map(finding),
  };
}
