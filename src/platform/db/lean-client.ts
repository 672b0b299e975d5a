/**
 * The driver's connection, asked by callback where it is asked for a promise.
 *
 * The promise that the driver makes by itself keeps each answer reachable from the next until a full collection: while
 * a million records are read in a row, all of them pass into the old generation, and the process grows by more than a
 * gigabyte of what nobody holds. A promise made around its callback does not (bench: `npm run bench -- export`).
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
