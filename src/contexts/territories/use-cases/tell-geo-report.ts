/** The report of an import in words, for the terminal of the person who runs it: French only, every refusal told. */
import { count } from '../../../platform/i18n/say.ts';
import type { GeoFileLeftAside, GeoFileReport, GeoRefusal, GeoReport } from '../domain/geo-report.ts';

const REFUSALS: Readonly<Record<GeoRefusal, string>> = {
  columns: 'la ligne n’a pas les colonnes de l’en-tête',
  code: 'aucun territoire ne porte ce code',
  former_code: 'code d’une commune fusionnée depuis',
  twice: 'territoire déjà donné plus haut',
  no_coordinates: 'pas de coordonnées',
  coordinates: 'coordonnées illisibles ou hors du globe',
  far: 'trop loin de son département (longitude et latitude inversées, autre projection ?)',
  shape: 'pas de polygone fermé',
};

const ASIDE: Readonly<Record<GeoFileLeftAside['reason'], string>> = {
  columns: 'il y faut une colonne de code (code_insee, siren…) et les colonnes lon et lat',
  kind: 'ni le fichier ni ses objets ne disent de quels territoires il s’agit (communes, epci, departements, regions)',
  unreadable: 'ni TopoJSON ni GeoJSON',
  too_large: 'plus de 256 Mo : à découper ou à simplifier avant',
};

export function tellGeoReport({ files, derived }: GeoReport): string[] {
  if (files.length === 0) return ['Aucun fichier .csv, .topojson ou .geojson dans ce dossier.'];
  return [
    ...files.flatMap((file) =>
      file.kind === 'aside' ? [`${file.file} : laissé de côté, ${ASIDE[file.reason]}.`] : tellFile(file),
    ),
    ...(derived > 0
      ? [`${count('fr', derived, 'centre déduit a suivi', 'centres déduits ont suivi')}.`]
      : []),
  ];
}

function tellFile({ file, kind, read, changed, refused }: GeoFileReport): string[] {
  const [rows, at] =
    kind === 'centres'
      ? [count('fr', read, 'ligne lue', 'lignes lues'), 'ligne']
      : [count('fr', read, 'forme lue', 'formes lues'), 'forme'];
  const what =
    kind === 'centres' ? ['centre changé', 'centres changés'] : ['contour changé', 'contours changés'];
  const [one = '', many = ''] = what;
  return [
    `${file} : ${rows}, ${count('fr', changed, one, many)}, ${count('fr', refused.length, 'refus', 'refus')}.`,
    ...refused.map((row) => `  ${at} ${row.at} (${row.code || 'sans code'}) : ${REFUSALS[row.reason]}`),
  ];
}
