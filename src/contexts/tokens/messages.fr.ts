import type { Scope, TokenState } from './domain/token.ts';

export const fr = {
  title: 'Jetons d’accès',
  lead: 'Un jeton laisse un programme contribuer en votre nom, par l’API.',
  scope: { propose: 'Proposer', edit: 'Modifier' } as Record<Scope, string>,
  scopeHint: {
    propose: 'Proposer des changements et de nouvelles fiches\u00a0: quelqu’un relit.',
    edit: 'Publier tout de suite sur les fiches dont vous avez la charge.',
  } as Record<Scope, string>,
  make: 'Créer un jeton',
  name: 'Nom du jeton',
  nameHint: 'Pour vous y retrouver\u00a0: le programme qui s’en sert, par exemple.',
  scopes: 'Ce qu’il peut faire',
  lasting: 'Valable',
  days: (days: number) => (days === 365 ? 'un an' : `${days} jours`),
  licence: 'Licence',
  licenceYes: 'Ce que ce jeton enverra est publié sous Licence Ouverte 2.0.',
  fault: {
    nom: 'Donnez un nom au jeton.',
    portee: 'Choisissez ce que le jeton peut faire.',
    duree: 'Choisissez jusqu’à quand il est valable.',
    licence: 'Sans cet accord, rien ne peut être publié.',
  },
  tooMany: 'Vous avez déjà 20 jetons en service. Retirez-en un d’abord.',
  madeTitle: 'Voici votre jeton',
  made: 'Copiez-le maintenant\u00a0: il ne sera plus jamais montré.',
  use: 'À envoyer dans l’en-tête de chaque requête\u00a0:',
  documentation: 'Comment écrire par l’API',
  list: 'Vos jetons',
  caption: (count: number) => (count === 1 ? '1 jeton' : `${count} jetons`),
  none: 'Vous n’avez pas de jeton.',
  until: 'Jusqu’au',
  used: 'Dernier usage',
  never: 'jamais',
  end: 'Retirer',
  endNamed: (name: string) => `Retirer le jeton ${name}`,
  state: { live: 'en service', ended: 'retiré', expired: 'périmé' } as Record<TokenState, string>,
  stateColumn: 'État',
  account: 'Mon compte',
};

export type Messages = typeof fr;
