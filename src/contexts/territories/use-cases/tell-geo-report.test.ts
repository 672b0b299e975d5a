import { describe, expect, it } from 'vitest';
import { tellGeoReport } from './tell-geo-report.ts';

describe('the report of an import, in words', () => {
  it('tells each file and each refusal', () => {
    const lines = tellGeoReport({
      files: [
        {
          file: 'communes.csv',
          kind: 'centres',
          read: 34_969,
          changed: 1,
          refused: [
            { at: 4, code: '99999', reason: 'code' },
            { at: 9, code: '', reason: 'columns' },
          ],
        },
        {
          file: 'epci.topojson',
          kind: 'contours',
          read: 2,
          changed: 2,
          refused: [{ at: 2, code: '1', reason: 'shape' }],
        },
        { file: 'notes.csv', kind: 'aside', reason: 'columns' },
      ],
      derived: 1419,
    });
    expect(lines.map((line) => line.replace(/\s/g, ' '))).toEqual([
      'communes.csv : 34 969 lignes lues, 1 centre changé, 2 refus.',
      '  ligne 4 (99999) : aucun territoire ne porte ce code',
      '  ligne 9 (sans code) : la ligne n’a pas les colonnes de l’en-tête',
      'epci.topojson : 2 formes lues, 2 contours changés, 1 refus.',
      '  forme 2 (1) : pas de polygone fermé',
      'notes.csv : laissé de côté, il y faut une colonne de code (code_insee, siren…) et les colonnes lon et lat.',
      '1 419 centres déduits ont suivi.',
    ]);
  });
  it('says so when there was nothing to read', () => {
    expect(tellGeoReport({ files: [], derived: 0 })).toEqual([
      'Aucun fichier .csv, .topojson ou .geojson dans ce dossier.',
    ]);
  });
});
