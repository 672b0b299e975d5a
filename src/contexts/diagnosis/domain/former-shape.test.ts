import { describe, expect, it } from 'vitest';
import { asReadToday } from './former-shape.ts';

const packAsking = (...codes: string[]) => ({
  needs: { rows: [] },
  fundability: { lines: [] },
  questions: {
    version: '1.0.0',
    questions: codes.map((code) => ({ code, kind: code === 'stage' ? 'choice' : code, label: code })),
  },
});

describe('a former pack, as the present one is written', () => {
  it('stays as it is while the shape is the same', () => {
    const former = packAsking('place', 'stage');
    expect(asReadToday(former, packAsking('place', 'stage'))).toEqual(former);
  });

  it('asks for several places once the present one does, its words kept', () => {
    const { questions } = asReadToday(packAsking('place', 'stage'), packAsking('stage', 'places', 'work'));
    expect(questions).toEqual({
      version: '1.0.0',
      questions: [
        { code: 'places', kind: 'places', label: 'place' },
        { code: 'stage', kind: 'choice', label: 'stage' },
      ],
    });
  });

  it('is refused when it is no pack', () => {
    expect(() => asReadToday({ ...packAsking(), questions: null }, packAsking())).toThrow();
  });
});
