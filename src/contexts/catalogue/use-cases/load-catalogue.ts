/**
 * Loads the shipped content into the register: the first time, and again only when the content itself changed.
 * What people changed since stands (see `importRecords`). A file that is not valid stops the load with its name.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transact } from '../../../platform/db/connect.ts';
import { recordId } from '../../../platform/ids/uuid-v5.ts';
import { withInheritance } from '../../programmes/public.ts';
import {
  type ImportReport,
  importRecords,
  type Kinds,
  type RecordKind,
  type SaveNeeds,
} from '../../records/public.ts';
import { toDocument } from '../domain/read-content.ts';
import { lastDigest } from '../queries.ts';
import { rememberLoad } from '../store.ts';

/** The folder of each kind under `content/`; organisations first, since others name them. */
const FOLDERS = [
  ['organisation', 'organisations'],
  ['cooperation', 'cooperations'],
  ['programme', 'programmes'],
  ['resource', 'resources'],
  ['training', 'trainings'],
] as const satisfies readonly (readonly [RecordKind, string])[];

interface ContentFile {
  kind: RecordKind;
  slug: string;
  text: string;
}

/** What came of it, or null when this very content is loaded already. Throws with the file's name on invalid content. */
export async function loadCatalogue(
  needs: SaveNeeds & { kinds: Kinds },
  folder: string,
): Promise<ImportReport | null> {
  const files = FOLDERS.flatMap(([kind, name]) => readFolder(kind, join(folder, name)));
  const digest = createHash('sha256')
    .update(files.map((file) => `${file.kind}/${file.slug}\n${file.text}`).join('\n'))
    .digest('hex');
  if ((await lastDigest(needs.db)) === digest) return null;
  const incoming = files.map(({ kind, slug, text }) => ({
    kind: needs.kinds[kind],
    id: recordId(kind, slug),
    slug,
    document: documentOf({ kind, slug, text }),
  }));
  const whole = withInheritance(
    new Map(
      incoming.filter(({ kind }) => kind === needs.kinds.programme).map((each) => [each.id, each.document]),
    ),
  );
  const report = await importRecords(
    needs,
    'content',
    'Catalogue livré avec le logiciel',
    incoming.map((each) => ({ ...each, document: whole.get(each.id) ?? each.document })),
  );
  await transact(needs.db, (tx) => rememberLoad(tx, digest, needs.clock(), report));
  return report;
}

function readFolder(kind: RecordKind, folder: string): ContentFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      kind,
      slug: name.slice(0, -'.json'.length),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

function documentOf({ kind, slug, text }: ContentFile) {
  try {
    return toDocument(kind, slug, JSON.parse(text), recordId);
  } catch (cause) {
    throw new Error(`content/${kind}s/${slug}.json is not valid`, { cause });
  }
}
