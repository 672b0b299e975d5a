import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function written(log: (to: ReturnType<typeof createLog>) => void, logLevel: 'info' | 'debug' = 'info') {
  const lines: string[] = [];
  log(createLog({ logLevel }, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('createLog', () => {
  it('writes one JSON object a line, with its level in words and an ISO time', () => {
    const [line] = written((log) => log.info({ route: '/cooperations', ms: 3 }, 'answered'));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      route: '/cooperations',
      ms: 3,
      msg: 'answered',
    });
  });

  it('keeps silent below its level', () => {
    expect(written((log) => log.debug('detail'))).toEqual([]);
    expect(written((log) => log.debug('detail'), 'debug')).toHaveLength(1);
  });

  it.each([
    { cookie: 'secret' },
    { 'set-cookie': 'secret' },
    { headers: { authorization: 'secret', 'set-cookie': ['secret'] } },
    { req: { headers: { cookie: 'secret', authorization: 'secret' } } },
    { res: { headers: { 'set-cookie': 'secret' } } },
    { account: { password: 'secret', token: 'secret' } },
  ])('strikes out what carries a secret: %j', (fields) => {
    const text = JSON.stringify(written((log) => log.info(fields)));
    expect(text).not.toContain('secret');
    expect(text).toContain('•••');
  });

  it('keeps the stack of an error', () => {
    const [line] = written((log) => log.error(new Error('broken')));
    expect(line).toMatchObject({ level: 'error', err: { message: 'broken', stack: expect.any(String) } });
  });
});
