/**
 * A few at a time, a bounded number in line, and a plain refusal beyond: heavy questions never take every connection
 * to the database, and whoever asks something light is still answered.
 */
export class TooBusy extends Error {
  constructor() {
    super('too many heavy questions at once');
    this.name = 'TooBusy';
  }
}

export class Turnstile {
  private readonly atOnce: number;
  private readonly inLine: number;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(atOnce: number, inLine: number) {
    this.atOnce = atOnce;
    this.inLine = inLine;
  }

  /** Runs `work` when its turn comes. Rejects with `TooBusy` at once when the line is full. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.inLine) throw new TooBusy();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
