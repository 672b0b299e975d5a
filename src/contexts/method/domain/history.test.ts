import { expect, it } from 'vitest';
import { type Pack, PUBLISHED_PACKS, SHIPPED_PACK } from '../../diagnosis/public.ts';
import { historyOf } from './history.ts';

const packs = PUBLISHED_PACKS.map(({ pack }) => pack);
const later: Pack = {
  ...SHIPPED_PACK,
  version: '9.0.0',
  rows: SHIPPED_PACK.rows.filter(({ code }) => code !== 'emergence_any'),
};

it('tells since when a rule is there and when it changed', () => {
  const history = historyOf(packs, 'established_market');
  expect(history).toMatchObject({ since: '1.0.0', gone: false });
  expect(history?.changed).toMatchObject([
    { from: '1.0.0', to: '1.0.1' },
    { from: '1.0.1', to: '1.1.0' },
  ]);
  expect(historyOf(packs, 'emergence_targeted')?.changed).toEqual([]);
});

it('still finds a rule that is gone, as the last version said it', () => {
  const history = historyOf([...packs, later], 'emergence_any');
  expect(history).toMatchObject({ gone: true, pack: { version: SHIPPED_PACK.version } });
});

it('finds no rule that never was', () => expect(historyOf(packs, 'nothing')).toBeNull());
