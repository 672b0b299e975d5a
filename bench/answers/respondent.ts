/** One person after another who answers: types, is saved, goes on, sends; and begins again what got no answer. */
import { setTimeout as pause } from 'node:timers/promises';
import { codesOf, PARTS } from './long-survey.ts';

export interface Notes {
  /** Of each answer, by its address: the last text acknowledged of each question. */
  kept: Map<string, Map<string, string>>;
  sent: Map<string, true>;
  /** Milliseconds. */
  saves: number[];
  buttons: number[];
  ended: boolean;
  errors: string[];
}

/** Texts grow as they are typed: this many savings a part. */
const SAVES = 3;
const AGAIN_MS = 200;

export async function respond(notes: Notes, origin: string, slug: string, at: number): Promise<void> {
  let headers: Record<string, string> = {};

  /** Asked again until an answer comes whole, as a page does. */
  async function ask(
    path: string,
    form?: readonly [string, string][],
  ): Promise<{ status: number; text: string; to: string; ms: number }> {
    for (;;) {
      const from = performance.now();
      try {
        const answer = await fetch(origin + path, {
          headers,
          redirect: 'manual',
          ...(form && {
            method: 'POST',
            body: new URLSearchParams(form.map(([name, text]) => [name, text])),
          }),
        });
        const text = await answer.text();
        if (answer.status < 500)
          return {
            status: answer.status,
            text,
            to: answer.headers.get('location') ?? '',
            ms: performance.now() - from,
          };
      } catch {
        // Killed: whatever was under way was not acknowledged.
      }
      await pause(AGAIN_MS);
    }
  }
  const expect = (what: string, status: number, wanted: number) => {
    if (status !== wanted) notes.errors.push(`${what}: ${status}`);
    return status === wanted;
  };

  for (let turn = 0; !notes.ended; turn++) {
    // Each answer is somebody's, from an address of their own.
    const from = `10.${at}.${turn >> 8}.${turn & 255}`;
    headers = { origin, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': from };
    const begun = await ask(`/enquetes/${slug}/repondre`, []);
    if (!expect('begin', begun.status, 303)) return;
    // An answer begins at its first part.
    const path = begun.to.replace(origin, '').replace(/\/partie\/.*$/, '');
    const token = path.split('/').at(-1) ?? '';
    const kept = new Map<string, string>();
    notes.kept.set(token, kept);
    for (const part of PARTS) {
      const { name, count, text } = codesOf(part);
      const page = await ask(`${path}/partie/${part}`);
      let marks = marksIn(page.text);
      const typed = new Map([
        [name, `Personne ${at}, tour ${turn}`],
        [count, String(turn)],
      ]);
      for (let save = 1; save <= SAVES; save++) {
        typed.set(text, `${'Nous accompagnons des coopérations. '.repeat(save * 4)}${at}-${turn}-${save}`);
        const codes = save === 1 ? [name, count, text] : [text];
        const answer = await ask(`${path}/partie/${part}/brouillon`, [
          ['marques', marks],
          ...codes.flatMap((code): [string, string][] => [
            ['touche', code],
            [code, typed.get(code) ?? ''],
          ]),
        ]);
        if (!expect('save', answer.status, 200)) continue;
        const saved: { taken: string[]; marks: Record<string, string> } = JSON.parse(answer.text);
        for (const code of codes) {
          if (!saved.taken.includes(code)) notes.errors.push(`${code} was not taken`);
          else kept.set(code, typed.get(code) ?? '');
        }
        marks = marks
          .split(' ')
          .map((each) => each.split(':'))
          .map(([key = '', mark]) => `${key}:${saved.marks[key] ?? mark}`)
          .join(' ');
        notes.saves.push(answer.ms);
      }
      const button = await ask(`${path}/partie/${part}`, [['marques', marks], ...typed]);
      if (expect('button', button.status, 303)) notes.buttons.push(button.ms);
    }
    const sent = await ask(`${path}/envoi`, [['accord', 'counted']]);
    if (expect('send', sent.status, 303)) notes.sent.set(token, true);
  }
}

const marksIn = (page: string): string => /name="marques" value="([^"]*)"/.exec(page)?.[1] ?? '';
