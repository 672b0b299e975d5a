/** One part of a questionnaire while it is typed in: kept on the device at once, on the server a moment later. */
import type { SavedDraft } from '../domain/saved-draft.ts';
import { drop, dropAll, keep, keptOf } from './device.ts';
import { codeOf, type Entry, merged, readMarks, type Sending, sendingOf, stillToSend } from './entry.ts';
import { changedCodes, fieldsOf, putFields } from './fields.ts';
import { type Posted, post } from './post.ts';
import type { Status } from './status.ts';

/** A pause in typing; and how long a device waits before it tries again what did not leave. */
const PAUSE_MS = 1500;
const KEEP_MS = 300;
const [SOON_MS, LATE_MS] = [4000, 60_000];

export interface Part {
  /** Puts back in the form what this device kept of it, of tabs that are gone. */
  takeUp(living: ReadonlySet<string>): Promise<void>;
}

interface Around {
  path: string;
  tab: string;
  status: Status;
}

export function partOf(element: HTMLElement, { path, tab, status }: Around): Part | null {
  const { save: url, part, title = '', sent, typed } = element.dataset;
  const form = element.closest('form');
  const marksInput = form?.querySelector<HTMLInputElement>('input[name="marques"]');
  if (!form || !marksInput || !url || !part) return null;
  const [theForm, theMarks, theUrl, thePart] = [form, marksInput, url, part];

  const marks = readMarks(theMarks.value);
  const atFirst = new Set(marks.keys());
  let touched = new Set<string>();
  let lost: Sending | null = null;
  let sending: Promise<void> | null = null;
  /** Sent already: nothing leaves but by the button. */
  let onlyHere = sent !== undefined;
  let leaving = false;
  let wait = SOON_MS;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  status.say(onlyHere ? 'sent' : 'start');

  const now = (): Sending | null => (touched.size > 0 ? sendingOf(touched, fieldsOf(theForm), marks) : null);

  async function keepHere(): Promise<boolean> {
    clearTimeout(keepTimer);
    const entry: Entry = { path, part: thePart, title, url: theUrl, tab, at: Date.now(), lost, now: now() };
    if (!entry.lost && !entry.now) {
      await drop(entry);
      status.offerErasing(null);
      return true;
    }
    return keep(entry);
  }

  async function eraseHere(): Promise<void> {
    clearTimeout(saveTimer);
    clearTimeout(keepTimer);
    touched = new Set();
    lost = null;
    await dropAll(path);
    theForm.reset();
    status.offerErasing(null);
    status.note([]);
    status.say('start');
    status.announce('erased');
  }

  function typing(event: Event): void {
    const { name = '' } = event.target as HTMLInputElement;
    const code = codeOf(name);
    if (!atFirst.has(code)) return;
    touched.add(code);
    clearTimeout(keepTimer);
    keepTimer = setTimeout(() => void keepHere(), KEEP_MS);
    if (!onlyHere) later(PAUSE_MS);
  }

  function later(ms: number): void {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void save(), ms);
  }

  /** One sending at a time; those who ask meanwhile wait for it. */
  function save(left = false): Promise<void> {
    sending ??= sendAll(left).finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendAll(left: boolean): Promise<void> {
    clearTimeout(saveTimer);
    while (lost !== null || touched.size > 0) {
      const next: Sending | null = lost ?? now();
      if (next === null || onlyHere) return;
      const here = await keepHereAs(next);
      if (touched.size > 0) status.say('writing');
      const answer = await post(theUrl, next, left);
      if (typeof answer === 'string') return refused(answer, next, here);
      if (!taken(answer.saved, next)) return;
    }
  }

  /** What leaves now stands as lost until its answer comes, so that a page closed meanwhile sends it again as it was. */
  async function keepHereAs(next: Sending): Promise<boolean> {
    lost = next;
    return keepHere();
  }

  function refused(why: Exclude<Posted, object>, next: Sending, here: boolean): void {
    lost = next;
    if (why === 'sent' || why === 'gone') {
      if (why === 'sent') lost = null;
      onlyHere = true;
      status.say(why);
      status.announce(why);
      void keepHere();
      return;
    }
    status.say(here ? why : 'nowhere');
    status.announce(here ? why : 'nowhere');
    if (here) status.offerErasing(() => void eraseHere());
    if (why === 'failing') later(wait);
    wait = Math.min(wait * 2, LATE_MS);
  }

  /** Whether there may be more to send. */
  function taken(saved: SavedDraft, next: Sending): boolean {
    const wasLost = wait > SOON_MS;
    lost = null;
    wait = SOON_MS;
    for (const [key, mark] of Object.entries(saved.marks)) if (atFirst.has(key)) marks.set(key, mark);
    theMarks.value = [...marks].map(([key, mark]) => `${key}:${mark}`).join(' ');
    const fields = fieldsOf(theForm);
    touched = stillToSend(touched, next, saved.taken, fields);
    const words = saved.closed ? 'draft' : 'saved';
    const none = saved.conflicts.length > 0 ? 'choose' : 'unsaved';
    status.say(saved.taken.length > 0 ? words : none, new Date(saved.at));
    if (wasLost && touched.size === 0) status.announce('again');
    status.note([
      ...saved.faults.map(({ label, message }) => status.fill('unread', { label, message })),
      ...(saved.shown.some((code) => !atFirst.has(code)) ? [status.words.more] : []),
    ]);
    status.ask(
      saved.conflicts.map(({ code, label, said, fields: theirs, marks: standing }) => ({
        text: status.fill('conflict', { label, said }),
        mine: () => settle(code, standing),
        theirs: () => {
          putFields(theForm, [code], theirs);
          settle(code, standing);
        },
      })),
    );
    void keepHere();
    const same = JSON.stringify(now()?.fields) === JSON.stringify(next.fields);
    return touched.size > 0 && !same && saved.conflicts.length === 0;
  }

  function settle(code: string, standing: Readonly<Record<string, string>>): void {
    for (const [key, mark] of Object.entries(standing)) if (atFirst.has(key)) marks.set(key, mark);
    touched.add(code);
    status.ask([]);
    theForm.querySelector<HTMLElement>(`[name="${code}"]`)?.focus();
    void save();
  }

  /** The browser's own page for a lost network would take the form away: the page is left only for one that answers. */
  async function submit(event: SubmitEvent): Promise<void> {
    if (leaving) return;
    event.preventDefault();
    const { submitter } = event;
    if (!onlyHere) await save();
    const safe = onlyHere || lost === null;
    if (!safe || !(await answers())) {
      await keepHere();
      status.announce('stay');
      return;
    }
    leaving = true;
    // What was sent leaves by the button alone. Of a draft, what could not be read stays here until its page came back.
    if (onlyHere) await drop({ path, part: thePart, tab });
    theForm.requestSubmit(submitter as HTMLButtonElement | null);
  }

  theForm.addEventListener('input', typing);
  theForm.addEventListener('change', typing);
  theForm.addEventListener('submit', (event) => void submit(event));
  addEventListener('online', () => void save());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || leaving) return;
    void keepHere();
    if (!onlyHere) void save(true);
  });
  // A page shown again from memory has marks of what it was: it is read anew.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });

  return {
    async takeUp(living) {
      const mine = (await keptOf(path)).filter((each) => each.part === thePart && each.tab !== tab);
      if (mine.some((each) => living.has(each.tab))) status.announce('otherTab');
      for (const entry of mine.filter((each) => !living.has(each.tab))) {
        // The page that the server refused holds what was typed already.
        if (typed === undefined) takeUpOne(entry);
        await drop(entry);
      }
      for (const code of changedCodes(theForm)) if (atFirst.has(code)) touched.add(code);
      if (touched.size === 0) return;
      await keepHere();
      if (!onlyHere) later(0);
    },
  };

  function takeUpOne({ lost: older, now: newer, at }: Entry): void {
    const all = older && newer ? merged(older, newer) : (newer ?? older);
    if (!all) return;
    const codes = all.codes.filter((code) => atFirst.has(code));
    putFields(theForm, codes, all.fields);
    for (const [key, mark] of readMarks(all.marks)) if (atFirst.has(key)) marks.set(key, mark);
    for (const code of codes) touched.add(code);
    if (older && !onlyHere) lost = older;
    status.note([status.fill('restored', status.moment(new Date(at)))]);
  }
}

async function answers(): Promise<boolean> {
  try {
    return (
      (await fetch(location.pathname, { method: 'HEAD', signal: AbortSignal.timeout(8000) })).status < 500
    );
  } catch {
    return false;
  }
}
