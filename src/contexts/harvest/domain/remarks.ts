/** What the reading of a row has to tell, in both languages. */
import type { Label } from '../../../kernel/locale.ts';

export interface Remark {
  column: string;
  reason: string;
  /** The same, for who reads English. */
  english: string;
}

export const remark = (column: string, { fr, en }: Label): Remark => ({ column, reason: fr, english: en });

const label = (fr: string, en: string): Label => ({ fr, en });

/** Why the text of a cell says nothing, by the way it was read. */
export const UNREAD = {
  date: label(
    'date illisible ou impossible, laissée inconnue',
    'unreadable or impossible date, left unknown',
  ),
  when: label(
    'date illisible ou impossible, laissée inconnue',
    'unreadable or impossible date, left unknown',
  ),
  year: label('année illisible, laissée inconnue', 'unreadable year, left unknown'),
  amount: label(
    'montant illisible ou négatif, laissé inconnu',
    'unreadable or negative amount, left unknown',
  ),
  percent: label(
    'taux illisible ou hors de 0 à 100, laissé inconnu',
    'unreadable rate, or not within 0 to 100, left unknown',
  ),
  number: label('nombre illisible, laissé inconnu', 'unreadable number, left unknown'),
  yes_no: label('ni oui ni non, laissé inconnu', 'neither yes nor no, left unknown'),
  url: label('adresse illisible, laissée de côté', 'unreadable address, left out'),
  link: label('adresse illisible, laissée de côté', 'unreadable address, left out'),
  territory: label(
    'territoire inconnu, ou plusieurs du même nom, laissé inconnu',
    'unknown territory, or several of that name, left unknown',
  ),
  siren: label('ce n’est pas un SIREN, laissé inconnu', 'not a SIREN, left unknown'),
  siret: label('ce n’est pas un SIRET, laissé inconnu', 'not a SIRET, left unknown'),
  rna: label('ce n’est pas un RNA, laissé inconnu', 'not an RNA number, left unknown'),
  record: label('aucune organisation de ce nom, laissée de côté', 'no organisation of that name, left out'),
  price: label('prix illisible, laissé inconnu', 'unreadable price, left unknown'),
  certification: label(
    'ni RNCP ni RS suivi d’un numéro, laissé de côté',
    'neither RNCP nor RS followed by a number, left out',
  ),
  table: label(
    'valeur absente de la table, laissée inconnue',
    'value that the table does not hold, left unknown',
  ),
} as const;
export const EMPTY = label('vide', 'empty');

export const NO_NAME = label('le nom manque', 'the name is missing');
export const NOTHING_TELLS = label('rien n’identifie la ligne', 'nothing tells this row from others');
export const NAME_CUT = label('nom trop long, abrégé', 'name too long, shortened');
export const FIRST_KEPT = label(
  'plusieurs valeurs, la première est gardée',
  'several values, the first is kept',
);

export const quoting = ({ fr, en }: Label, text: string): Label => ({
  fr: `${fr}\u00a0: «\u00a0${text}\u00a0»`,
  en: `${en}: “${text}”`,
});
/** `why`: the schema's own word for what it refuses. */
export const fieldRefused = (field: string, why: string): Label => ({
  fr: `${field}\u00a0: valeur refusée (${why}), laissée inconnue`,
  en: `${field}: value refused (${why}), left unknown`,
});
export const sameAs = (line: number): Label => ({
  fr: `même identifiant que la ligne ${line}`,
  en: `same identifier as line ${line}`,
});
