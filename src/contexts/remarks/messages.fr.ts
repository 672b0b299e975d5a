/** Words of remarks. French is the reference. */
import { countTogether } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: (name: string) => `Remarques\u00a0: ${name}`,
  crumb: 'Remarques',
  lead: 'Une question, un doute, quelque chose à signaler\u00a0: dites-le ici. Pour changer la fiche elle-même, proposez une correction.',
  count: (n: number) => countTogether(locale, n, 'remarque', 'remarques'),
  latest: (n: number, total: number) => `Voici les ${n} dernières remarques, sur ${total}.`,
  none: 'Pas encore de remarque',
  noneHint:
    'Par exemple\u00a0: «\u00a0L’atelier a déménagé cet été\u00a0», ou «\u00a0Qui peut parler de ce chantier\u00a0?\u00a0»',
  yours: 'Vos remarques que personne d’autre ne voit',
  correct: 'Proposer une correction',
  propose: 'En faire une proposition',
  reasonFrom: (text: string, path: string) => `D’après une remarque\u00a0: «\u00a0${text}\u00a0» (${path})`,
  answerBy: (author: string) => `Réponse de ${author}`,
  resolved: 'Réglée',
  decide: 'Répondre, régler ou masquer',
  nobody: 'Une personne sans nom',
  form: {
    title: 'Faire une remarque',
    topic: 'De quoi s’agit-il\u00a0?',
    topicFault: 'Choisissez ce dont il s’agit.',
    private: 'Lue seulement par qui veille sur la fiche ou le territoire.',
    body: 'Votre remarque',
    bodyHint: 'Ne nommez personne en particulier, ne donnez ni adresse ni téléphone.',
    bodyFault: 'Écrivez votre remarque en quelques mots.',
    author: 'Nom qui signe',
    authorHint: 'Il sera montré avec la remarque.',
    email: 'Votre courriel',
    emailHint:
      'Pour confirmer, et vous dire ce qu’il en advient. Il n’est jamais montré, et il est effacé trente jours après.',
    emailFault: 'Écrivez une adresse complète, comme nom@exemple.fr.',
    atOnce: 'Votre remarque sera montrée aussitôt.',
    firstLook: 'Quelqu’un la lira avant qu’elle soit montrée.',
    licence: 'En l’envoyant, vous acceptez qu’elle soit montrée sous la licence de la fiche.',
    send: 'Envoyer',
  },
  sent: {
    published: 'Votre remarque est montrée ci-dessous. Merci\u00a0!',
    waiting: 'Merci\u00a0! Votre remarque attend une première lecture. Vous serez averti·e par courriel.',
    withdrawn: 'Votre remarque est retirée.',
  },
  mailed: {
    title: 'Confirmez par courriel',
    lead: (email: string) =>
      `Un courriel part à ${email}\u00a0: ouvrez son lien dans les deux jours. Sans cela, rien n’est gardé.`,
  },
  one: {
    title: 'Une remarque',
    on: 'Sur la fiche',
    topic: 'Sujet',
    why: 'Pourquoi elle est masquée',
    state: {
      unconfirmed: 'À confirmer',
      waiting: 'En attente d’une première lecture',
      published: 'Montrée sur la page des remarques',
      hidden: 'Masquée',
      withdrawn: 'Retirée par la personne qui l’a faite',
      closed: 'Lue, non montrée',
    },
    confirmLead: 'Un dernier geste, pour qu’elle soit lue.',
    confirm: 'Confirmer ma remarque',
    withdraw: 'Retirer ma remarque',
    appeal: 'Demander un autre regard',
    keep: 'Gardez l’adresse de cette page\u00a0: elle seule y mène.',
    gone: 'Cette adresse ne mène à rien',
    goneLead: 'Elle a été mal recopiée, ou la remarque n’a pas été confirmée à temps.',
    decideTitle: 'Décider',
    answer: 'Votre réponse',
    answerHint: 'Nécessaire pour répondre seulement. Montrée sous la remarque, signée de votre nom.',
    reason: 'Pourquoi la masquer',
    reasonHint: 'La personne le lira\u00a0; elle peut demander un autre regard.',
    sanction: 'Décider d’une sanction',
    deeds: {
      publish: 'Montrer',
      hide: 'Masquer',
      answer: 'Répondre',
      resolve: 'Dire qu’elle est réglée',
      close: 'Clore sans montrer',
    },
    over: 'Quelqu’un d’autre a décidé avant vous, ou la remarque est retirée.',
    no_reason: 'Dites pourquoi vous la masquez\u00a0: la personne le lira.',
    no_answer: 'Écrivez votre réponse.',
  },
  mail: {
    confirmSubject: (name: string) => `Confirmez votre remarque\u00a0: ${name}`,
    confirm: (link: string) =>
      `Bonjour,\n\nVous faites une remarque sur une fiche de Terreau. Confirmez-la par le bouton de cette page, dans les deux jours\u00a0:\n\n${link}\n\nLa même adresse vous dira ce qu’il en advient. Vous n’avez rien écrit\u00a0? Laissez ce courriel\u00a0: rien ne sera montré, et votre adresse sera effacée.\n`,
    subject: (name: string) => `Votre remarque\u00a0: ${name}`,
    published: (name: string, link: string) =>
      `Bonjour,\n\nVotre remarque sur «\u00a0${name}\u00a0» est montrée. Merci\u00a0!\n\n${link}\n`,
    closed: (name: string) =>
      `Bonjour,\n\nVotre remarque sur «\u00a0${name}\u00a0» a été lue. Elle n’est pas montrée, et ce qui devait l’être est fait. Merci de l’avoir dite.\n`,
    resolved: (name: string, link: string) =>
      `Bonjour,\n\nVotre remarque sur «\u00a0${name}\u00a0» est réglée. Merci\u00a0!\n\n${link}\n`,
    answered: (name: string, link: string) =>
      `Bonjour,\n\nOn vous a répondu sur «\u00a0${name}\u00a0».\n\n${link}\n`,
    answer: (text: string) => `\nLa réponse\u00a0:\n\n${text}\n`,
    hidden: (name: string, reason: string, way: string) =>
      `Bonjour,\n\nVotre remarque sur «\u00a0${name}\u00a0» n’est pas montrée. Voici pourquoi\u00a0:\n\n${reason}\n\n${way}\n`,
    appealByLink: (link: string) =>
      `Vous pouvez demander une fois que quelqu’un d’autre y regarde\u00a0:\n\n${link}`,
    appealByPage:
      'Vous pouvez demander une fois que quelqu’un d’autre y regarde, depuis la page de votre remarque, dont vous avez reçu l’adresse en la confirmant.',
  },
};
export type Messages = typeof fr;
