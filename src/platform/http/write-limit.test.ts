import { expect, it } from 'vitest';
import { network } from './write-limit.ts';

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '::ffff:203.0.113.9'],
  ['2001:db8::5', '2001:db8:0:0'],
  ['2001:db8:0:0:1:2:3:4', '2001:db8:0:0'],
  ['2001:db8:0:1::4', '2001:db8:0:1'],
])('%s counts as %s', (address, counted) => {
  expect(network(address)).toBe(counted);
});
