/**
 * The driver's connection, asked by callback where it is asked for a promise.
 *
 * Seen with `--trace-gc-nvp` while 100,000 documents were read in a row: with the promise that the driver makes by
 * itself, 100 to 235 MB of answers that nobody uses any more pass into the old generation, whatever the size of a batch,
 * and stay until a full collection; with a promise made around its callback, 5 to 45 MB. What in the driver links one
 * answer to the next was not found. To measure again: `npm run bench -- export`.
 */
import pg from 'pg';

type Asked = Parameters<pg.Client['query']>;

export class LeanClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...asked: readonly unknown[]) => unknown;
    const lean = (...asked: Asked | readonly unknown[]): unknown => {
      const [what, ...rest] = asked;
      const submits = typeof what === 'object' && what !== null && 'submit' in what;
      const calls = rest.some((each) => typeof each === 'function') || hasCallback(what);
      if (submits || calls) return ask(...asked);
      return new Promise((resolve, reject) => {
        ask(what, rest[0], (error: Error | null, answer: unknown) =>
          error ? reject(error) : resolve(answer),
        );
      });
    };
    this.query = lean as pg.Client['query'];
  }
}

const hasCallback = (what: unknown): boolean =>
  typeof what === 'object' && what !== null && 'callback' in what && typeof what.callback === 'function';
