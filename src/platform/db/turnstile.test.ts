import { expect, it } from 'vitest';
import { TooBusy, Turnstile } from './turnstile.ts';

it('lets a few through at once, keeps some in line, refuses the rest, and serves the line in order', async () => {
  const turnstile = new Turnstile(2, 2);
  const release: (() => void)[] = [];
  const done: number[] = [];
  let most = 0;
  let inside = 0;
  const visit = (n: number) =>
    turnstile.pass(async () => {
      most = Math.max(most, ++inside);
      await new Promise<void>((resolve) => release.push(resolve));
      inside -= 1;
      done.push(n);
    });
  const visits = [1, 2, 3, 4].map(visit);
  await expect(visit(5)).rejects.toThrow(TooBusy);
  while (done.length < 4) {
    release.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(visits);
  expect(done).toEqual([1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('lets the next one in after a failure', async () => {
  const turnstile = new Turnstile(1, 1);
  await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turnstile.pass(async () => 'yes')).toBe('yes');
});
