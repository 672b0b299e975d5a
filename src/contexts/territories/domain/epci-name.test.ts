import { describe, expect, it } from 'vitest';
import { epciName, epciShortName } from './epci-name.ts';

describe('the name of an EPCI', () => {
  it.each([
    ['CC du Royans-Vercors', 'Communauté de communes du Royans-Vercors', 'Royans-Vercors'],
    ['CC Faucigny - Glières', 'Communauté de communes Faucigny - Glières', 'Faucigny - Glières'],
    ['CA du Pays Basque', 'Communauté d’agglomération du Pays Basque', 'Pays Basque'],
    ['CA Redon Agglomération', 'Redon Agglomération', 'Redon'],
    ['CU Le Mans Métropole', 'Le Mans Métropole', 'Le Mans'],
    ['CC Ploërmel Communauté', 'Ploërmel Communauté', 'Ploërmel'],
    [
      'CC Communauté Lesneven Côte des Légendes',
      'Communauté Lesneven Côte des Légendes',
      'Lesneven Côte des Légendes',
    ],
    ['CA de Nîmes Métropole', 'Communauté d’agglomération de Nîmes Métropole', 'Nîmes'],
    ['CA du Grand Avignon (COGA)', 'Communauté d’agglomération du Grand Avignon (COGA)', 'Grand Avignon'],
    ['Métropole de Lyon', 'Métropole de Lyon', 'Lyon'],
    ['Eurométropole de Strasbourg', 'Eurométropole de Strasbourg', 'Strasbourg'],
    ['Métropole Européenne de Lille', 'Métropole Européenne de Lille', 'Lille'],
    ['Rennes Métropole', 'Rennes Métropole', 'Rennes'],
  ])('%s', (registered, shown, usual) => {
    expect(epciName(registered)).toBe(shown);
    expect(epciShortName(shown)).toBe(usual);
  });
});
