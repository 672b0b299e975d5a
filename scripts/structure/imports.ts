/** Who may know whom. One row a place: everything a row does not name is refused. */
import type { Import } from './facts.ts';
import { type Area, isTest, PARTS, type Part, type Place, placeOf } from './places.ts';
import type { Finding, SourceFile } from './tree.ts';

interface Row {
  /** Areas of `src/` outside the contexts; a folder of one is named in full. */
  areas: readonly string[];
  /** Parts of its own context. */
  own: readonly Part[];
  /** Parts of its own context whose types alone may be named. */
  ownTypes?: readonly Part[];
  /** Whether another context's `public.ts` may be asked. */
  others: boolean;
  packages: 'any' | readonly string[];
}

/** Packages that only compute or only name types: schemas and encodings. */
const PURE = ['zod', 'zod-openapi', 'geojson', '@maplibre/vt-pbf', 'pbf'];

const WRITING: readonly Part[] = ['policy', 'domain', 'use-cases', 'queries', 'store', 'tables', 'forms'];

const IN_CONTEXTS: Readonly<Record<Part, Row>> = {
  domain: { areas: ['kernel', 'content'], own: ['domain'], others: true, packages: PURE },
  policy: { areas: ['kernel'], own: ['domain'], others: true, packages: ['zod'] },
  forms: { areas: ['kernel'], own: ['domain', 'forms'], others: true, packages: ['zod'] },
  messages: { areas: ['kernel', 'platform/i18n'], own: ['domain', 'messages'], others: true, packages: [] },
  tables: {
    areas: ['kernel', 'platform/db'],
    own: ['domain'],
    others: true,
    packages: ['kysely', 'geojson'],
  },
  privacy: { areas: ['kernel'], own: ['domain'], others: false, packages: [] },
  queries: {
    areas: ['kernel', 'platform'],
    own: ['domain', 'queries', 'tables'],
    others: true,
    packages: 'any',
  },
  store: {
    areas: ['kernel', 'platform'],
    own: ['domain', 'queries', 'store', 'tables'],
    others: true,
    packages: 'any',
  },
  'use-cases': { areas: ['kernel', 'platform'], own: WRITING, others: true, packages: 'any' },
  jobs: { areas: ['kernel', 'platform'], own: [...WRITING, 'jobs'], others: true, packages: 'any' },
  views: {
    areas: ['kernel', 'ui', 'platform/i18n', 'platform/text'],
    own: ['domain', 'views', 'messages', 'forms', 'policy'],
    ownTypes: ['queries', 'use-cases'],
    others: true,
    packages: ['preact', 'preact-render-to-string'],
  },
  island: {
    areas: ['kernel', 'ui', 'platform/i18n'],
    own: ['domain', 'messages', 'island'],
    others: false,
    packages: ['preact', 'maplibre-gl', '@simplewebauthn/browser', 'idb'],
  },
  public: {
    areas: ['kernel', 'platform', 'ui'],
    own: [...WRITING, 'privacy', 'views', 'messages', 'jobs'],
    others: true,
    packages: 'any',
  },
  routes: {
    areas: ['kernel', 'platform', 'ui'],
    own: [...WRITING, 'routes', 'views', 'messages', 'jobs'],
    others: true,
    packages: 'any',
  },
};

const ELSEWHERE: Partial<Record<Area, Row>> = {
  kernel: { areas: ['kernel'], own: [], others: false, packages: [] },
  config: { areas: ['kernel', 'config'], own: [], others: false, packages: ['zod', 'node:'] },
  platform: { areas: ['kernel', 'platform'], own: [], others: false, packages: 'any' },
  ui: {
    areas: ['kernel', 'ui', 'platform/i18n', 'platform/text'],
    own: [],
    others: false,
    packages: ['preact', 'preact-render-to-string'],
  },
};

export function imports(tree: readonly SourceFile[]): Finding[] {
  return tree.flatMap((file) =>
    isTest(file.path) ? [] : (file.facts?.imports ?? []).flatMap((one) => judge(file, one)),
  );
}

function judge({ path, place }: SourceFile, one: Import): Finding[] {
  const refused = (rule: string, text: string): Finding[] => [{ rule, path, line: one.line, text }];
  const to = placeOf(one.target);
  const elsewhere = one.ours && to.area === 'contexts' && to.context !== place.context;
  if (one.ours && to.part === 'routes' && elsewhere && path !== 'src/app.ts')
    return refused('routes-door', `only src/app.ts imports routes, not ${one.what}`);
  if (elsewhere && to.part !== 'public' && to.part !== 'routes' && place.area !== 'outside')
    return refused('public-door', `contexts meet through public.ts only, not ${one.what}`);
  const row = rowOf(place);
  if (!row || mayImport(row, one, elsewhere)) return [];
  return refused('may-import', `${place.part ?? place.area} may not import ${one.what}`);
}

/** Nothing for the files beside the folders, which put the house together, nor for what is not code. */
function rowOf({ area, part }: Place): Row | undefined {
  if (area !== 'contexts') return ELSEWHERE[area];
  const known = PARTS.find((name) => name === part);
  return known && IN_CONTEXTS[known];
}

function mayImport(row: Row, { target, ours, typeOnly }: Import, elsewhere: boolean): boolean {
  if (!ours) return row.packages === 'any' || row.packages.includes(target);
  const to = placeOf(target);
  if (elsewhere) return row.others;
  if (to.area === 'contexts') {
    const reach = typeOnly ? [...row.own, ...(row.ownTypes ?? [])] : row.own;
    return reach.some((part) => part === to.part);
  }
  return row.areas.some((area) => area === to.area || target.startsWith(`src/${area}/`));
}
