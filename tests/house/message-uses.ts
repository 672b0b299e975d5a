/**
 * Which messages the code says, read off the syntax trees. Messages are reached through `say(locale, { fr, en })` or
 * a function of ours that returns it (`words(page)`); from there the chain of names is followed, through
 * destructuring and local names. A part that is handed on (a prop, an argument) ends its chain early.
 */
import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Source {
  path: string;
  text: string;
}
export interface Uses {
  /** The names read one after the other; `*` where the name is computed. */
  chains: string[][];
  /** Every name read where a part that was handed on may have arrived. */
  names: Set<string>;
}

/** @param sources the program without its tests and message files. Answers by French message file. */
export function usesOf(sources: readonly Source[]): Map<string, Uses> {
  const readings = sources.map(read);
  const byPath = new Map(readings.map((reading) => [reading.path, reading]));
  const uses = new Map<string, Uses>();
  for (const { path, imports, messages, chains } of readings)
    for (const { speaker, chain } of chains) {
      const spoken = homeOf(imports.get(speaker) ?? path, speaker, byPath)?.messages ?? messages;
      if (!spoken) continue;
      const known = uses.get(spoken) ?? { chains: [], names: namesAround(spoken, readings) };
      known.chains.push(chain);
      uses.set(spoken, known);
    }
  return uses;
}

/** The file that a name is from, through those that only pass it on. */
function homeOf(path: string, name: string, byPath: ReadonlyMap<string, Reading>): Reading | undefined {
  const next = byPath.get(path)?.passedOn.get(name);
  return next === undefined ? byPath.get(path) : homeOf(next, name, byPath);
}

/** Whether some chain reaches the message at `path`, or stops above it and its last name is read elsewhere. */
export const isSaid = (path: readonly string[], { chains, names }: Uses): boolean =>
  chains.some((chain) => {
    const matches = path.every((name, at) => at >= chain.length || chain[at] === name || chain[at] === '*');
    return matches && (chain.length >= path.length || names.has(path.at(-1) ?? ''));
  });

const namesAround = (messages: string, readings: readonly Reading[]): Set<string> => {
  const folder = messages.slice(0, messages.indexOf('messages.fr'));
  const near = readings.filter(({ path, messages: own }) => path.startsWith(folder) || own === messages);
  return new Set(near.flatMap(({ names }) => [...names]));
};

/** A function that gives messages. */
const SPEAKER = /^(say|[a-zA-Z]*[wW]ords)$/;

interface Chain {
  speaker: string;
  chain: string[];
}
interface Reading {
  path: string;
  /** What each imported name comes from, by path. */
  imports: Map<string, string>;
  /** What each name that is exported from elsewhere comes from. */
  passedOn: Map<string, string>;
  /** The French message file that this file imports. */
  messages: string | undefined;
  chains: Chain[];
  names: Set<string>;
}

function read({ path, text }: Source): Reading {
  const { program, module } = parseSync(path, text, { sourceType: 'module' });
  const imports = new Map<string, string>();
  for (const { moduleRequest, entries } of module.staticImports)
    for (const { localName } of moduleRequest.value.startsWith('.') ? entries : [])
      imports.set(localName.value, posix.join(posix.dirname(path), moduleRequest.value));
  const passedOn = new Map<string, string>();
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, exportName } of entries)
      if (moduleRequest?.value.startsWith('.') && exportName.name !== null)
        passedOn.set(exportName.name, posix.join(posix.dirname(path), moduleRequest.value));
  const reading: Reading = {
    path,
    imports,
    passedOn,
    messages: imports.get('fr') ?? imports.get('Messages'),
    chains: [],
    names: new Set(),
  };

  // By name, in the order of the text: a later function may hold other messages under the same name.
  const held = new Map<string, Chain>([['fr', { speaker: 'say', chain: [] }]]);
  const passed = new Set<ESTree.Node>();
  const chainOf = (node: ESTree.Node): Chain | null => {
    if (node.type === 'Identifier') return held.get(node.name) ?? null;
    if (node.type === 'ChainExpression') return chainOf(node.expression);
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
      return SPEAKER.test(node.callee.name) ? { speaker: node.callee.name, chain: [] } : null;
    if (node.type !== 'MemberExpression') return null;
    const from = chainOf(node.object);
    return from && { ...from, chain: [...from.chain, nameOf(node)] };
  };
  const hold = (target: ESTree.Node, from: Chain): void => {
    passed.add(target);
    if (target.type === 'Identifier') held.set(target.name, from);
    if (target.type !== 'ObjectPattern') return;
    for (const property of target.properties)
      if (property.type === 'Property' && property.key.type === 'Identifier') {
        passed.add(property.key);
        hold(property.value, { ...from, chain: [...from.chain, property.key.name] });
      }
  };
  const holdParameters = ({ params }: { params: readonly ESTree.Node[] }): void => {
    for (const node of params) {
      if (node.type !== 'Identifier' || !node.typeAnnotation) continue;
      const type = text.slice(node.typeAnnotation.start, node.typeAnnotation.end);
      const parts = /^:\s*Messages((?:\['\w+'\])*)$/.exec(type);
      if (parts) hold(node, { speaker: 'say', chain: parts[1]?.match(/\w+/g) ?? [] });
    }
  };

  new Visitor({
    VariableDeclarator({ id, init }) {
      const from = init && chainOf(init);
      if (from) hold(id, from);
    },
    FunctionDeclaration: holdParameters,
    ArrowFunctionExpression: holdParameters,
    ObjectPattern({ properties }) {
      for (const property of properties)
        if (property.type === 'Property' && property.key.type === 'Identifier')
          reading.names.add(property.key.name);
    },
    CallExpression({ callee, arguments: [first] }) {
      // Gone through one by one: each is said.
      const from =
        first && /^Object\.(entries|values)$/.test(text.slice(callee.start, callee.end)) && chainOf(first);
      if (from) reading.chains.push({ ...from, chain: [...from.chain, '*'] });
    },
    MemberExpression(node) {
      reading.names.add(nameOf(node));
      passed.add(node.object);
      const from = passed.has(node) ? null : chainOf(node);
      if (from) reading.chains.push(from);
    },
    Identifier(node) {
      const from = passed.has(node) ? undefined : held.get(node.name);
      if (from && from.chain.length > 0) reading.chains.push(from);
    },
  }).visit(program);
  return reading;
}

/** The name that a member expression reads. */
function nameOf({ property, computed }: ESTree.MemberExpression): string {
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : '*';
}
