/** Words of what is to be completed. French is the reference. */
import { count, number } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'À compléter',
  titleIn: (place: string) => `À compléter\u00a0: ${place}`,
  lead: 'Ce que l’on ne sait pas encore des fiches, pour qui veut aider. Chaque réponse prend deux minutes, sans compte.',
  place: 'Dans quel territoire',
  placeHint: 'Une commune, un EPCI, un département, une région. Laissez vide pour tout.',
  placeUnknown: (typed: string) => `Aucun territoire connu ne se nomme «\u00a0${typed}\u00a0». Voici tout.`,
  show: 'Montrer',
  figures: 'Ce qui est dit, par sorte de fiche',
  caption: 'Nombre de fiches, selon ce qui en est dit',
  kind: {
    cooperation: 'Coopérations',
    organisation: 'Organisations',
    programme: 'Dispositifs',
    resource: 'Ressources',
    training: 'Formations',
  },
  sort: 'Sorte de fiche',
  total: 'En tout',
  sentence: (sketches: number, all: number) =>
    all === 0
      ? 'Aucune fiche ici. La première est peut-être à vous d’ajouter.'
      : `${count(locale, sketches, 'fiche est à compléter', 'fiches sont à compléter')}, sur ${number(locale, all)}.`,
  method: 'Comment c’est mesuré',
  methodText:
    'Chaque sorte de fiche a sa liste de ce qui compte, avec un poids de 1 à 3. «\u00a0Presque tout est dit\u00a0»\u00a0: au moins 85\u00a0% du poids\u00a0; «\u00a0l’essentiel\u00a0»\u00a0: au moins 55\u00a0%. Un «\u00a0non\u00a0», un zéro, un «\u00a0collectif informel\u00a0» sont des réponses\u00a0: seul un champ vide est inconnu. Ce qui n’a pas de sens pour une fiche ne lui est pas demandé. Les champs qu’un réseau ajoute n’y comptent pas. Ce n’est pas une note de la coopération.',
  weight: (n: number) => `poids ${n}`,
  missing: 'On ne sait pas encore\u00a0:',
  all: (n: number) => `Voir ${count(locale, n, 'fiche à compléter', 'fiches à compléter')}`,
  none: 'Rien à compléter ici',
  noneHint: 'L’essentiel est dit de chaque fiche. Vous pouvez en ajouter une, ou élargir le territoire.',
};
export type Messages = typeof fr;
