import { expect, it } from 'vitest';
import { disarmed } from './csv-cells.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['-3.53565', '-3.53565'],
  ['-12', '-12'],
  ['-1+1', "'-1+1"],
  ['bonjour', 'bonjour'],
  ['', ''],
])('%j is written %j', (text, written) => {
  expect(disarmed(text)).toBe(written);
});
