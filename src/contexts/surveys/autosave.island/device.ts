/** What this device keeps (IndexedDB), and which tabs are open. Without it (private windows), nothing is kept. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from './entry.ts';

interface Kept extends DBSchema {
  drafts: { key: [string, string, string]; value: Entry; indexes: { path: string } };
}
/** As a draft on the server. */
const KEPT_MS = 365 * 86_400_000;
const LOCK = 'terreau.surveys.';

let opened: Promise<IDBPDatabase<Kept>> | undefined;
const database = () => {
  opened ??= openDB<Kept>('terreau-surveys', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['path', 'part', 'tab'] }).createIndex('path', 'path');
    },
  });
  return opened;
};

/** False when the device does not keep it. */
export async function keep(entry: Entry): Promise<boolean> {
  try {
    await (await database()).put('drafts', entry);
    return true;
  } catch {
    return false;
  }
}

export async function drop({ path, part, tab }: Pick<Entry, 'path' | 'part' | 'tab'>): Promise<void> {
  await database()
    .then((db) => db.delete('drafts', [path, part, tab]))
    .catch(() => {});
}

/** What is kept of an answer, the oldest first; what is too old goes. */
export async function keptOf(path: string): Promise<Entry[]> {
  try {
    const all = await (await database()).getAllFromIndex('drafts', 'path', path);
    const [old, young] = [[] as Entry[], [] as Entry[]];
    for (const each of all) (Date.now() - each.at > KEPT_MS ? old : young).push(each);
    await Promise.all(old.map(drop));
    return young.toSorted((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

export const dropAll = async (path: string): Promise<void> => {
  await Promise.all((await keptOf(path)).map(drop));
};

/** Told to other tabs as long as this page lives. */
export function live(tab: string): void {
  void navigator.locks?.request(LOCK + tab, () => new Promise<void>(() => {}));
}

export async function livingTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}
