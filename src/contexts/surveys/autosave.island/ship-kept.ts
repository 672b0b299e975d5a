/** What this device kept of the other parts of an answer: sent when it can be, listed where it cannot. */
import { drop, dropAll, keep, keptOf } from './device.ts';
import type { Entry } from './entry.ts';
import { post } from './post.ts';
import type { Status } from './status.ts';

interface Kept {
  path: string;
  tab: string;
  living: ReadonlySet<string>;
  /** The part on this page: it looks after itself. */
  except: string | undefined;
  status: Status;
  view: string | undefined;
}

export async function shipKept({ path, tab, living, except, status, view }: Kept): Promise<void> {
  // The answer was erased: nothing of it stays here either.
  if (view === 'erased') return dropAll(path);
  const others = (await keptOf(path)).filter(
    (each) => each.part !== except && each.tab !== tab && !living.has(each.tab),
  );
  if (view === 'part') {
    for (const each of others) await ship(each);
    return;
  }
  const left: Entry[] = [];
  for (const each of others) if (!(await ship(each))) left.push(each);
  if (left.length === 0) return;
  status.list(
    status.words.kept,
    left.map(({ title, part, at, url }) => ({
      text: status.fill('keptPart', { part: title || part, ...status.moment(new Date(at)) }),
      href: url.replace(/\/brouillon$/, ''),
    })),
  );
  status.offerErasing(async () => {
    await dropAll(path);
    status.list('', []);
    status.offerErasing(null);
    status.announce('erased');
  });
}

/** True once nothing of it is left on the device. */
async function ship(entry: Entry): Promise<boolean> {
  for (const which of ['lost', 'now'] as const) {
    const sending = entry[which];
    if (!sending) continue;
    const answer = await post(entry.url, sending);
    if (typeof answer === 'string') return false;
    const { taken, marks } = answer.saved;
    if (which === 'lost' && entry.now) {
      // What came after was filled from what is kept now.
      const known = entry.now.marks
        .split(' ')
        .map((each) => each.split(':'))
        .map(([key = '', mark]) => `${key}:${marks[key] ?? mark}`);
      entry.now = { ...entry.now, marks: known.join(' ') };
      entry.lost = null;
      await keep(entry);
      continue;
    }
    if (sending.codes.some((code) => !taken.includes(code))) return false;
  }
  await drop(entry);
  return true;
}
