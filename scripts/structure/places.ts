/** Where a file stands in the house, read off its path; and the closed lists of names. */

/** The folders of `src/`, and the files that stand beside them. */
export const AREAS = ['config', 'kernel', 'platform', 'ui', 'contexts'] as const;
export const ROOT_FILES = [
  'main.ts',
  'cli.ts',
  'client.ts',
  'app.ts',
  'services.ts',
  'declared.ts',
  'start.ts',
  'stopping.ts',
  'paths.ts',
  'geography.ts',
];

/** The parts of a context: a file of that name, or a folder of that name once it has grown. */
export const PARTS = [
  'public',
  'routes',
  'forms',
  'policy',
  'domain',
  'use-cases',
  'queries',
  'store',
  'tables',
  // What the context does with personal data: declared beside its tables, read by `contexts/privacy`.
  'privacy',
  'jobs',
  'views',
  'messages',
  'island',
] as const;
export type Part = (typeof PARTS)[number];

const FILES: Readonly<Record<string, Part>> = {
  'public.ts': 'public',
  'routes.tsx': 'routes',
  'forms.ts': 'forms',
  'policy.ts': 'policy',
  'queries.ts': 'queries',
  'store.ts': 'store',
  'tables.ts': 'tables',
  'privacy.ts': 'privacy',
  'jobs.ts': 'jobs',
  'messages.fr.ts': 'messages',
  'messages.en.ts': 'messages',
};
const FOLDERS: Readonly<Record<string, Part>> = {
  domain: 'domain',
  'use-cases': 'use-cases',
  views: 'views',
  routes: 'routes',
  forms: 'forms',
  queries: 'queries',
  store: 'store',
  jobs: 'jobs',
  'messages.fr': 'messages',
  'messages.en': 'messages',
};

export type Area = (typeof AREAS)[number] | 'root' | 'content' | 'outside';
export interface Place {
  area: Area;
  /** Only in `contexts`. `null` part: a name outside the closed list. */
  context?: string;
  part?: Part | 'readme' | 'test' | null;
}

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|\.journey\.ts$/.test(path) || path.startsWith('tests/');

/** @param path from the root of the repository, with slashes. */
export function placeOf(path: string): Place {
  const [top, area, ...rest] = path.split('/');
  if (top === 'content') return { area: 'content' };
  if (top !== 'src' || area === undefined) return { area: 'outside' };
  if (rest.length === 0) return { area: 'root' };
  const known = AREAS.find((name) => name === area);
  if (known === undefined) return { area: 'outside' };
  if (known !== 'contexts') return { area: known };
  const [context, ...inside] = rest;
  return { area: known, context: context ?? '', part: partOf(inside) };
}

function partOf([name = '', ...deeper]: string[]): NonNullable<Place['part']> | null {
  const last = deeper.at(-1) ?? name;
  if (isTest(last)) return 'test';
  if (deeper.length > 0) return FOLDERS[name] ?? (name.endsWith('.island') ? 'island' : null);
  if (name === 'README.md') return 'readme';
  return FILES[name] ?? (/^[a-z0-9-]+\.island\.tsx$/.test(name) ? 'island' : null);
}
