import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { readerOf } from './reading.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const reads = (facts: Facts, fact: 'model' | 'purpose' | 'economy') =>
  readerOf(SHIPPED_PACK.questions, facts)(fact);

const BANDS: readonly [position: number, model: string[], economy: string[]][] = [
  [0, ['non_modelled'], ['non_market']],
  [39, ['non_modelled'], ['non_market']],
  [40, ['non_modelled', 'modelled'], ['hybrid']],
  [50, ['non_modelled', 'modelled'], ['hybrid']],
  [60, ['non_modelled', 'modelled'], ['hybrid']],
  [61, ['modelled'], ['market']],
  [100, ['modelled'], ['market']],
];

describe('positions on the gradients', () => {
  it.each(BANDS)('%i', (position, model, economy) => {
    expect(reads({ model: position }, 'model')?.reads).toEqual(model);
    expect(reads({ economy: position }, 'economy')?.reads).toEqual(economy);
    expect(reads({ economy: position }, 'economy')?.middle).toBe(position >= 40 && position <= 60);
  });

  it('reads a targeted or systemic purpose the same way', () => {
    expect(reads({ purpose: 10 }, 'purpose')?.reads).toEqual(['targeted']);
    expect(reads({ purpose: 50 }, 'purpose')?.reads).toEqual(['targeted', 'systemic']);
    expect(reads({ purpose: 90 }, 'purpose')?.reads).toEqual(['systemic']);
  });
});

describe('a gradient that was not answered', () => {
  it('is modelled when a model is named, and says from what', () => {
    expect(reads({ models: ['amap'] }, 'model')).toMatchObject({
      reads: ['modelled'],
      inferredFrom: 'models',
    });
  });
  it('is non-modelled when no model is referred to', () => {
    expect(reads({ models: ['none'] }, 'model')).toMatchObject({ reads: ['non_modelled'] });
  });
  it('gives way to the position once it is known', () => {
    expect(reads({ models: ['amap'], model: 20 }, 'model')).toMatchObject({
      reads: ['non_modelled'],
      inferredFrom: null,
    });
  });
  it('is not known when nothing tells it', () => {
    expect(reads({ stage: 'emergence' }, 'model')).toBeNull();
    expect(reads({ models: ['amap'] }, 'purpose')).toBeNull();
  });
});
