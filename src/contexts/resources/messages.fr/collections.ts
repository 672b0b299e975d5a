import { count } from '../../../platform/i18n/say.ts';

export const fr = {
  title: 'Collections',
  one: 'Collection',
  lead: 'Des ressources choisies et mises en ordre par quelqu’un, avec ce qu’il faut savoir avant de les lire.',
  none: 'Aucune collection pour l’instant',
  noneHint:
    'Une collection rassemble, dans l’ordre où les lire, les ressources utiles à une situation\u00a0: «\u00a0Animer un collectif qui démarre\u00a0».',
  add: 'Composer une collection',
  draft: 'pas encore publiée',
  listFor: (need: string, stage: string | null) =>
    stage ? `Liste de lecture\u00a0: ${need}, stade ${stage}` : `Liste de lecture\u00a0: ${need}`,
  works: (n: number) => count('fr', n, 'ressource', 'ressources'),
  edit: 'Modifier la collection',
  feed: 'Suivre cette collection par flux Atom',
  embed: 'Intégrer dans un site',
  embedHint: 'Copiez cette adresse dans un cadre de votre site. Aucun cookie, aucun script.',
  updated: 'Mise à jour le',
  editTitle: (title: string) => `Modifier «\u00a0${title}\u00a0»`,
  name: 'Titre',
  introduction: 'Introduction',
  introductionHint: 'Pour qui, dans quel ordre lire, ce qui manque. En Markdown, si vous le connaissez.',
  need: 'Liste de lecture pour un besoin',
  needHint:
    'Si un besoin est choisi, «\u00a0Faire le point\u00a0» montre ces ressources en premier à qui a ce besoin.',
  noNeed: 'Aucun besoin',
  stage: 'À un stade',
  anyStage: 'À tous les stades',
  items: 'Ressources',
  itemsHint:
    'Par leur adresse ici ou leur titre exact. Pour déplacer une ressource, changez son rang\u00a0; pour la retirer, videz sa ligne.',
  work: (n: number) => `Ressource ${n}`,
  note: 'Pourquoi la lire',
  rank: 'Rang',
  publish: 'Publier',
  published: 'Publiée\u00a0: tout le monde la voit',
  save: 'Enregistrer la collection',
  fault: {
    titre: 'Donnez un titre de trois à cent vingt signes.',
    introduction: 'L’introduction dépasse dix mille signes.',
    besoin: 'Choisissez un besoin de la liste\u00a0: un stade ne va pas sans lui.',
    stade: 'Choisissez un stade de la liste.',
    oeuvre: 'Aucune ressource n’a cette adresse ni ce titre.',
    mot: 'Cinq cents signes au plus.',
  } as Record<string, string>,
  changedMeanwhile:
    'Quelqu’un a modifié cette collection entre-temps. Rien n’est écrasé\u00a0: comparez dans un autre onglet, puis renvoyez.',
  listTaken: 'Une liste de lecture publiée existe déjà pour ce besoin à ce stade.',
};
export type Messages = typeof fr;
