/** Words of accounts. French is the reference. */
import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  account: 'Votre compte',
  signIn: {
    title: 'Se connecter',
    lead: 'Un courriel suffit\u00a0: pas de mot de passe. Lire, chercher, faire le point ou proposer une correction ne demande pas de compte.',
    email: 'Votre adresse de courriel',
    emailHint: 'Elle n’est montrée à personne et ne sert qu’à vous reconnaître.',
    emailFault: 'Écrivez une adresse complète, comme nom@exemple.fr.',
    submit: 'Recevoir un lien',
    sentTitle: 'Regardez vos courriels',
    sentLead: (email: string) =>
      `Si l’adresse ${email} est bien la vôtre, un lien vous y attend. Il sert une seule fois, pendant dix minutes.`,
    code: 'Votre code',
    codeWhy:
      'Ouvrez le lien dans ce même navigateur, et rien ne vous sera demandé. Ailleurs, recopiez ce code\u00a0: il montre que c’est bien vous qui avez demandé le lien.',
    none: 'Rien n’est arrivé\u00a0? Regardez dans les indésirables, attendez une minute, puis',
    again: 'demandez un autre lien',
  },
  link: {
    title: 'Confirmer la connexion',
    lead: 'Un dernier geste\u00a0: ce bouton ouvre votre session dans ce navigateur.',
    code: 'Code affiché par la page où vous avez demandé le lien',
    codeFault:
      'Ce code n’est pas celui de ce lien. Recopiez les huit signes affichés par la page de demande.',
    submit: 'Me connecter',
    goneTitle: 'Ce lien n’ouvre plus rien',
    goneLead: 'Il a déjà servi, il a plus de dix minutes, ou il a été mal recopié.',
    ask: 'Demander un autre lien',
  },
  mail: {
    subject: 'Votre lien de connexion à Terreau',
    text: (link: string) =>
      `Bonjour,\n\nCe lien ouvre votre session sur Terreau. Il sert une seule fois, pendant dix minutes\u00a0:\n\n${link}\n\nOuvrez-le dans le navigateur où vous l’avez demandé, ou recopiez le code que cette page affiche.\n\nVous n’avez rien demandé\u00a0? Laissez ce courriel\u00a0: sans le code, ce lien n’ouvre rien.\n`,
  },
  strong: {
    title: 'Second facteur',
    lead: 'Ce que vous voulez faire demande de montrer que c’est bien vous.',
    code: 'Code de votre application, ou code de secours',
    submit: 'Continuer',
    wrong: 'Ce code n’est pas le bon, ou il vient de servir. Attendez le suivant, puis recopiez-le.',
    locked: 'Trop de codes faux\u00a0: attendez un quart d’heure, puis recommencez.',
    none: 'Aucune application n’est encore liée à votre compte.',
    set: 'En lier une',
  },
  person: {
    tokens: 'Jetons d’accès à l’API',
    webhooks: 'Webhooks',
    title: 'Votre compte',
    email: 'Courriel',
    name: 'Nom qui signe vos contributions',
    nameHint: 'Votre nom, un pseudonyme ou celui de votre organisation. Il est public là où vous contribuez.',
    nameFault: 'Donnez un nom de 2 à 60 signes, sur une ligne.',
    noName: 'Vous n’avez pas encore choisi de nom.',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    roles: 'Ce que vous tenez',
    noRoles: 'Aucun rôle pour l’instant. Les rôles se demandent sur les fiches.',
    role: {
      administrator: 'Administration de l’instance',
      moderator: 'Modération d’un territoire',
      curator: 'Choix d’un rayon',
      steward: 'Garde d’une fiche',
    },
    sessions: 'Vos sessions ouvertes',
    sessionsCaption: (n: number) => count(locale, n, 'session ouverte', 'sessions ouvertes'),
    browser: 'Navigateur',
    unknownBrowser: 'Navigateur inconnu',
    opened: 'Ouverte le',
    used: 'Dernier usage',
    here: 'celle-ci',
    close: 'Fermer',
    closeNamed: (browser: string) => `Fermer la session ${browser}`,
    closeOthers: 'Fermer toutes les autres',
    signOut: 'Se déconnecter',
    data: 'Mes données, et effacer mon compte',
  },
  totp: {
    title: 'Application d’authentification',
    on: 'Une application est liée à votre compte.',
    off: 'Aucune application n’est liée.',
    must: 'Votre rôle demande un second facteur\u00a0: liez une application avant d’agir.',
    why: 'Elle donne un code de six chiffres qui change toutes les trente secondes. Les rôles de modération et d’administration la demandent.',
    begin: 'Lier une application',
    scan: 'Lisez ce dessin avec votre application, ou recopiez le secret.',
    secret: 'Secret',
    open: 'Ouvrir dans l’application de cet appareil',
    drawing: 'Dessin à lire par une application d’authentification',
    codesTitle: 'Codes de secours',
    codes:
      'Gardez-les hors de votre téléphone\u00a0: chacun remplace l’application une fois. Ils ne seront plus montrés.',
    confirm: 'Code donné par l’application',
    confirmSubmit: 'Confirmer',
    end: 'Retirer l’application',
    ended: 'L’application est retirée.',
    linked: 'L’application est liée, et cette session a montré son second facteur.',
    failed: 'L’application est déjà liée, ou votre session n’est plus ouverte.',
  },
};
export type Messages = typeof fr;
