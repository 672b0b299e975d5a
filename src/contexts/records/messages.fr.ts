import { count, number } from '../../platform/i18n/say.ts';

export const fr = {
  home: {
    title: (host: string) => `Cette fiche vient de ${host}`,
    received: 'Reçue ici le',
    there: (host: string) => `La voir chez elle, sur ${host}`,
    partial:
      'Elle nomme chez elle des fiches qui ne sont pas ici\u00a0: celles-là manquent, ou ne sont dites qu’en mots.',
    left: 'C’est une copie qui n’est plus suivie ici depuis le',
    silent: (host: string) => `${host} ne répond plus depuis le`,
    adopt: 'Vous modérez ce territoire\u00a0? Reprenez-la ici',
  },
  improveAtHome: (host: string) => `Proposer une correction à ${host}`,
  improve: 'Proposer une correction',
  embed: 'Intégrer dans un site',
  fullHistory: 'Comparer les versions',
  remarks: (n: number) => (n === 0 ? 'Faire une remarque' : count('fr', n, 'remarque', 'remarques')),
  unknown: (n: number) => `Ce qu’on ne sait pas encore\u00a0: ${count('fr', n, 'chose', 'choses')}`,
  unknownHint: 'Inconnu ne veut pas dire absent. Si vous le savez, dites-le\u00a0: cela prend deux minutes.',
  due: 'À revérifier à partir du',
  check: 'Vous la gardez\u00a0? Dites si elle est exacte',
  keep: 'Je garde cette fiche',
  about: 'En bref',
  territories: 'Territoire',
  themes: 'Thèmes',
  links: 'Liens',
  note: 'À savoir sur cette fiche',
  history: 'Historique de la fiche',
  revision: (n: number) => `Version ${number('fr', n)}`,
  by: (author: string) => (author === 'content' ? 'catalogue de départ' : author),
  changed: (fields: number) => (fields === 1 ? '1 champ changé' : `${number('fr', fields)} champs changés`),
  near: 'À côté',
  nearHint: 'Les plus proches sur la carte, parfois à partir du centre de leur territoire.',
  alike: 'Qui se ressemblent',
  alikeHint: 'Celles dont la fiche partage le plus de repères avec celle-ci.',
  km: (km: number) => (km < 1 ? 'au même endroit' : `à ${number('fr', Math.round(km))}\u00a0km`),
  data: 'Données de cette fiche (JSON)',
  onMap: 'Voir sur la carte',
  approximate: 'Position approchée\u00a0: le centre du territoire, pas une adresse.',
};

export type Messages = typeof fr;
