import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  rhythm: { daily: 'Chaque jour, s’il y a du nouveau', weekly: 'Chaque semaine, s’il y a du nouveau' },
  ask: {
    title: 'Suivre par courriel',
    lead: (list: string) => `La liste\u00a0: ${list}`,
    what: 'Vous recevrez ce qui entre dans cette liste, avec la raison.',
    whatProgrammes:
      'Vous recevrez ce qui entre dans cette liste et ce qui se clôt dans les trente jours, avec la raison.',
    nothing: 'Rien de nouveau\u00a0: pas de courriel. Pas de compte à créer.',
    address: 'Votre adresse de courriel',
    addressHint: 'Comme camille@exemple.fr. Un courriel y demandera de confirmer.',
    rhythm: 'À quel rythme\u00a0?',
    submit: 'Recevoir le courriel de confirmation',
    privacy:
      'Votre adresse sert à cette alerte et à rien d’autre. Elle est effacée quand vous vous désabonnez, ou au bout d’un jour si vous ne confirmez pas.',
    back: 'Revenir à la liste',
    undelivered:
      'Cette instance n’envoie pas encore de courriels\u00a0: ils sont gardés pour la personne qui l’exploite, et vous ne recevrez rien. Les flux, eux, fonctionnent.',
    tooMany:
      'Trop de demandes viennent de votre connexion. Rien n’est perdu\u00a0: attendez une heure, puis renvoyez.',
  },
  fault: {
    missing: 'Écrivez votre adresse de courriel.',
    not_an_address:
      'Ce n’est pas une adresse de courriel. Il faut une seule adresse, sans accent avant l’arobase, comme camille@exemple.fr.',
    choose: 'Choisissez un rythme.',
  },
  asked: {
    title: 'Regardez vos courriels',
    lead: 'Un courriel part vers l’adresse que vous avez donnée. Ouvrez son lien dans les 24 heures pour confirmer.',
    nothing:
      'Rien après dix minutes\u00a0? Regardez dans les indésirables, vérifiez l’adresse, puis recommencez. Une adresse reçoit au plus dix de ces courriels par jour.',
  },
  confirm: {
    title: 'Confirmer l’alerte',
    question: (list: string) => `Voulez-vous suivre cette liste par courriel\u00a0: ${list}\u00a0?`,
    submit: 'Oui, suivre cette liste',
    not: 'Vous n’avez rien demandé\u00a0? Fermez cette page\u00a0: l’adresse sera effacée demain.',
  },
  manage: {
    title: 'Votre alerte',
    lead: (list: string) => `Vous suivez\u00a0: ${list}`,
    confirmed: 'C’est confirmé. Le premier courriel viendra dès qu’il y aura du nouveau.',
    changed: 'Le rythme est changé.',
    suspended:
      'Cette alerte est suspendue\u00a0: votre messagerie a refusé plusieurs courriels. Demandez-la de nouveau depuis la liste.',
    rhythm: 'Rythme',
    submit: 'Changer le rythme',
    see: 'Voir la liste',
    end: 'Ne plus suivre',
    endText: 'L’alerte et votre adresse sont effacées tout de suite.',
  },
  end: {
    title: 'Ne plus recevoir cette alerte',
    question: (list: string) => `Vous suivez\u00a0: ${list}. Voulez-vous arrêter\u00a0?`,
    submit: 'Ne plus recevoir cette alerte',
    done: 'C’est fait',
    doneText: 'Vous ne recevrez plus cette alerte. Votre adresse est effacée d’ici.',
  },
  gone: {
    title: 'Ce lien ne mène plus à rien',
    lead: 'Il a déjà servi, il est trop ancien, ou il est incomplet.',
    confirmed:
      'Si vous avez déjà confirmé, tout va bien\u00a0: l’alerte viendra. Sinon, demandez-la de nouveau depuis la liste.',
  },
  why: {
    added: (day: string) => `Fiche ajoutée le ${day}.`,
    entered: 'Entre dans votre liste\u00a0: sa fiche a changé, ou une date est arrivée.',
    closes: (day: string) => `Se clôt le ${day}.`,
  },
  letter: {
    hello: 'Bonjour,',
    confirmSubject: 'Confirmez votre alerte Terreau',
    confirmAsked: (list: string) => `Cette adresse a été donnée pour suivre par courriel\u00a0: ${list}`,
    confirmHow: 'Pour confirmer, ouvrez ce lien dans les 24 heures et appuyez sur le bouton\u00a0:',
    confirmNot:
      'Si ce n’est pas vous, ne faites rien\u00a0: l’adresse sera effacée dans un jour, et rien d’autre ne viendra.',
    alreadySubject: 'Vous suivez déjà cette liste',
    already: (list: string) => `Cette adresse suit déjà\u00a0: ${list}`,
    digestSubject: (things: string, list: string) => `${things}\u00a0: ${list}`,
    counted: {
      new: (n: number) => count(locale, n, 'nouveauté', 'nouveautés'),
      closing: (n: number) => count(locale, n, 'clôture proche', 'clôtures proches'),
      changed: (n: number) => count(locale, n, 'changement', 'changements'),
    },
    group: { new: 'Nouveau', closing: 'Se clôt dans les trente jours', changed: 'A changé' },
    follows: (list: string) => `Vous suivez\u00a0: ${list}`,
    why: 'Pourquoi',
    colon: '\u00a0: ',
    more: (n: number) =>
      count(
        locale,
        n,
        'autre n’est pas citée ici\u00a0: voyez la liste.',
        'autres ne sont pas cités ici\u00a0: voyez la liste.',
      ),
    list: 'Toute la liste',
    manage: 'Voir l’alerte ou changer son rythme',
    end: 'Ne plus recevoir cette alerte',
    signature: 'Terreau, le commun des coopérations territoriales',
  },
};

export type Messages = typeof fr;
