import { describe, expect, test } from 'vitest';
import { learningPlaces } from './learning.ts';

describe('where a competence is learnt', () => {
  test.each([
    [
      'one of the common list',
      { code: 'strategy', looks_for: 'feuille de route', same_as: [] },
      [
        '/ressources?q=feuille%20de%20route',
        '/ressources?competence=strategy',
        '/formations?competence=strategy',
        '/pairs?sens=offer&competence=strategy',
      ],
    ],
    [
      'one of a network, by what it covers',
      { code: 'chiffrer', looks_for: '', same_as: ['economic_models', 'financial_forecasts'] },
      [
        '/ressources?competence=economic_models&competence=financial_forecasts',
        '/formations?competence=economic_models&competence=financial_forecasts',
        '/pairs?sens=offer&competence=economic_models&competence=financial_forecasts',
      ],
    ],
    ['one of a network that covers nothing', { code: 'jongler', looks_for: '', same_as: [] }, []],
  ])('%s', (_, competence, paths) =>
    expect(learningPlaces(competence).map(({ path }) => path)).toEqual(paths),
  );
});
