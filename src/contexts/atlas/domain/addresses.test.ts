import { describe, expect, test } from 'vitest';
import { parseTileAddress } from './tile-address.ts';
import { parseView, withView } from './view.ts';

describe('the address of a tile', () => {
  test.each([
    ['the world', '0', '0', '0', { ok: true, value: { z: 0, x: 0, y: 0 } }],
    ['the deepest', '16', '65535', '65535', { ok: true, value: { z: 16, x: 65535, y: 65535 } }],
    ['deeper than there are', '17', '0', '0', { ok: false, reason: 'outside' }],
    ['a column too far', '3', '8', '0', { ok: false, reason: 'outside' }],
    ['a row too far', '3', '0', '8', { ok: false, reason: 'outside' }],
    ['a sign', '3', '-1', '0', { ok: false, reason: 'malformed' }],
    ['a decimal', '3', '1.5', '0', { ok: false, reason: 'malformed' }],
    ['a leading zero: one tile has one address', '03', '1', '1', { ok: false, reason: 'malformed' }],
    ['words', 'z', 'x', 'y', { ok: false, reason: 'malformed' }],
    ['very long', '1', '1'.repeat(400), '1', { ok: false, reason: 'malformed' }],
  ])('%s', (_, z, x, y, expected) => expect(parseTileAddress(z, x, y)).toEqual(expected));
});

describe('the view in an address', () => {
  test.each([
    ['all three', 'z=8.5&lat=47.2&lon=-1.55', { zoom: 8.5, lat: 47.2, lon: -1.55 }],
    ['one missing', 'z=8&lat=47', null],
    ['beyond the map', 'z=8&lat=89&lon=0', null],
    ['not numbers', 'z=8&lat=quelque&lon=part', null],
    ['too deep', 'z=40&lat=47&lon=0', null],
  ])('%s', (_, query, expected) => expect(parseView(new URLSearchParams(query))).toEqual(expected));

  test('is written beside the filters, no more precise than a pixel, and read back', () => {
    const query = withView(new URLSearchParams('theme=bois&z=3'), {
      zoom: 12.345,
      lat: 47.218371,
      lon: -1.553621,
    });
    expect(query.toString()).toBe('theme=bois&z=12.3&lat=47.2184&lon=-1.5536');
    expect(parseView(query)).toEqual({ zoom: 12.3, lat: 47.2184, lon: -1.5536 });
  });
});
