/**
 * Kinships that the French stemmer misses: feminines (actrice and acteur, publique and public), plurals in -aux,
 * -eux, -oux, -os or -us (travaux, enjeux, vélos, élus), participles typed without accents (developpees).
 * A kin is only ever added beside the word, so that no link the stemmer does make is lost.
 */
import { accentsOff } from './spelling.ts';

const ENDINGS: readonly [RegExp, string][] = [
  [/([td])rices?$/, '$1eur'],
  [/euses?$/, 'eur'],
  [/ives?$/, 'if'],
  [/euves?$/, 'euf'],
  [/(ch|g|ll|y)[eè]res?$/, '$1er'],
  [/i[eè]res?$/, 'ier'],
  [/annes?$/, 'an'],
  [/([ao])ises?$/, '$1is'],
  [/urel(?:le)?s?$/, 'ure'],
  // recyclage, recycler; but no verb is made of « village » or « personnage ».
  [/(?<=\p{L}{6})(?<!personn)ages?$/u, 'er'],
  // The stemmer keeps an s after these vowels, as in « temps » or « repos ».
  [/([aiouû])s$/, '$1'],
  [/([eo]u)x$/, '$1'],
  [/ee(s?)$/, 'ée$1'],
  // coopère, coopèrent: the accent turns when the ending falls silent.
  [/(?<!i)è([bcdfglmnprstv])e(?:nt)?$/, 'é$1er'],
  [/(?<=[^aeiouy])erent$/, 'erer'],
  [/(con|dé|entre|main|ob|sou)tien(?:s|t|nent)?$/, '$1tenir'],
];

/** By word without accents: forms that no ending tells, and the families that this field speaks of most. */
const IRREGULAR: Readonly<Record<string, string>> = {
  agricole: 'agriculture',
  agricoles: 'agriculture',
  agriculteur: 'agriculture',
  agriculteurs: 'agriculture',
  agricultrice: 'agriculture',
  agricultrices: 'agriculture',
  alimentaire: 'alimentation',
  alimentaires: 'alimentation',
  artisanat: 'artisan',
  benevolat: 'bénévole',
  energetique: 'énergie',
  energetiques: 'énergie',
  forestier: 'forêt',
  forestiers: 'forêt',
  forestiere: 'forêt',
  forestieres: 'forêt',
  partenariat: 'partenaire',
  partenariats: 'partenaire',
  financeur: 'financer',
  financeurs: 'financer',
  travaux: 'travail',
  baux: 'bail',
  vitraux: 'vitrail',
  emaux: 'émail',
  coraux: 'corail',
  yeux: 'oeil',
  publique: 'public',
  publiques: 'public',
  laique: 'laïc',
  laiques: 'laïc',
  grecque: 'grec',
  grecques: 'grec',
  nouvel: 'nouveau',
  nouvelle: 'nouveau',
  nouvelles: 'nouveau',
  bel: 'beau',
  belle: 'beau',
  belles: 'beau',
  vieil: 'vieux',
  vieille: 'vieux',
  vieilles: 'vieux',
  jumelle: 'jumeau',
  jumelles: 'jumeau',
  longue: 'long',
  longues: 'long',
  blanche: 'blanc',
  blanches: 'blanc',
  franche: 'franc',
  franches: 'franc',
  fraiche: 'frais',
  fraiches: 'frais',
  seche: 'sec',
  seches: 'sec',
  douce: 'doux',
  douces: 'doux',
  grosse: 'gros',
  grosses: 'gros',
  basse: 'bas',
  basses: 'bas',
};

/** Kin words to stem besides the word itself, which is in lower case with its accents; often none. */
export function kin(word: string): string[] {
  const plain = accentsOff(word);
  const irregular = Object.hasOwn(IRREGULAR, plain) ? IRREGULAR[plain] : undefined;
  const found = irregular === undefined ? [] : [irregular];
  for (const [ending, made] of ENDINGS) {
    if (ending.test(word)) found.push(word.replace(ending, made));
  }
  return found;
}
