/**
 * Opens files in a process of their own, and ends it when it takes too long or holds too much: whatever the file is,
 * the program goes on. One file at a time and a few in line: more would be refused than served.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Turnstile } from '../../db/turnstile.ts';
import type { FileKind } from '../recognise.ts';
import type { Answered, Asked, Examined, ReadText } from './told.ts';

export interface Bounds {
  milliseconds: number;
  /** All that the process holds, in bytes. */
  memory: number;
}

const EXAMINE: Bounds = { milliseconds: 30_000, memory: 700 * 1024 * 1024 };
const READ: Bounds = { milliseconds: 90_000, memory: 700 * 1024 * 1024 };
const HEAP_MB = 384;
const LOOK_MS = 50;
const AT_ONCE = 1;
const IN_LINE = 20;

export class FileReading {
  private readonly child: string;
  private readonly turns = new Turnstile(AT_ONCE, IN_LINE);
  private readonly bounds: { examine: Bounds; read: Bounds };

  /** `child`: the file of the process that reads. */
  constructor(child: string, bounds: Partial<{ examine: Bounds; read: Bounds }> = {}) {
    this.child = child;
    this.bounds = { examine: EXAMINE, read: READ, ...bounds };
  }

  /** Whether the file may be kept; a picture is made anew at `to`. Throws `TooBusy`. */
  examine(kind: FileKind, path: string, to: string): Promise<Answered<Examined>> {
    return this.turns.pass(() =>
      this.ask<Examined>({ what: 'examine', kind, path, to }, this.bounds.examine),
    );
  }

  /** Its text, page by page. Throws `TooBusy`. */
  read(kind: Exclude<FileKind, 'image'>, path: string): Promise<Answered<ReadText>> {
    return this.turns.pass(() => this.ask<ReadText>({ what: 'read', kind, path }, this.bounds.read));
  }

  private ask<T>(asked: Asked, { milliseconds, memory }: Bounds): Promise<Answered<T>> {
    const child = fork(this.child, [], {
      // Nothing of ours: neither the addresses nor the secrets of the instance.
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    return new Promise((resolve) => {
      const timer = setTimeout(() => end({ ok: false, reason: 'too_heavy' }), milliseconds);
      const watch = setInterval(() => {
        if (held(child) > memory) end({ ok: false, reason: 'too_heavy' });
      }, LOOK_MS);
      const end = (answer: Answered<T>) => {
        clearTimeout(timer);
        clearInterval(watch);
        child.kill('SIGKILL');
        resolve(answer);
      };
      // Its own code answers nothing else.
      child.on('message', (answer) => end(answer as Answered<T>));
      child.on('error', () => end({ ok: false, reason: 'broken' }));
      // Out of its heap, or ended by the system: it was more than it may hold.
      child.on('exit', () => end({ ok: false, reason: 'too_heavy' }));
      child.send(asked, (error) => error && end({ ok: false, reason: 'broken' }));
    });
  }
}

const PAGE_BYTES = 4096;

/** What a process holds, in bytes; 0 where the system does not tell: its heap and its time are bounded all the same. */
function held({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
