/** Words of several voices: the consultation, each voice, what they say together, the common position. */
import { count } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  consultation: {
    title: 'Répondre à plusieurs voix',
    lead: 'Chaque membre répond d’abord de son côté. Vous voyez ensuite où vous êtes d’accord, où vous ne l’êtes pas, et vous décidez ensemble d’une position commune.',
    received: (voices: number) => `${count(locale, voices, 'voix reçue', 'voix reçues')}.`,
    openTitle: 'Inviter vos membres',
    openBody: (most: number) =>
      `Vous obtenez une adresse à leur envoyer. Aucun nom n’est demandé, et personne ne voit les réponses d’une personne. ${most} voix au plus.`,
    open: 'Créer l’invitation',
    reopenTitle: 'Recueillir d’autres voix',
    reopenBody:
      'Une nouvelle adresse d’invitation est créée\u00a0; l’ancienne ne mène plus à rien. Les personnes qui ont déjà répondu peuvent de nouveau changer leurs réponses.',
    reopen: 'Rouvrir la consultation',
    invitationTitle: 'La consultation est ouverte',
    invitationBody: (until: string) =>
      `Envoyez cette adresse à vos membres seulement. Elle vaut jusqu’au ${until}, ou jusqu’à ce que vous fermiez.`,
    invitationAddress: 'L’adresse d’invitation, à copier',
    closeEarly: (fewest: number) =>
      `Rien ne sera montré sous ${fewest} voix\u00a0: attendez-en d’autres avant de fermer.`,
    closeBody: 'Quand tout le monde a répondu, fermez\u00a0: les réponses s’affichent ensemble.',
    close: 'Fermer et voir les réponses ensemble',
    renew: 'Changer d’adresse d’invitation',
    shownTitle: 'Ce que disent vos voix',
    closedOn: (day: string) =>
      `Consultation fermée le ${day}. Les questions où vos voix s’écartent le plus viennent d’abord.`,
    nothingShown: (fewest: number) =>
      `Rien n’est montré\u00a0: il faut au moins ${fewest} réponses à une même question.`,
    hidden: (fewest: number, questions: string) =>
      `Non montré, faute de ${fewest} réponses ou parce qu’une voix s’est retirée\u00a0: ${questions}.`,
    waiting: (questions: string) =>
      `Des réponses reçues ou changées ne sont pas dans ce qui est montré\u00a0: ${questions}.`,
    commonTitle: 'Décider ensemble',
    commonBody:
      'Réunissez-vous, parlez d’abord de ce qui vous sépare, puis fixez une réponse commune à chaque question. Elle remplacera les réponses de ce diagnostic.',
    commonGo: 'Fixer la position commune',
    ruleTitle: 'Ce qui protège chaque voix',
    rule: (fewest: number) =>
      `Tant que la consultation est ouverte, rien n’est montré, sauf le nombre de voix. Une question n’est montrée qu’à partir de ${fewest} réponses.`,
    ruleTwice: (fewest: number) =>
      `Si vous rouvrez, ce qui était montré ne change que si ${fewest} voix au moins ont changé\u00a0: en comparant les deux, on ne peut pas retrouver la réponse d’une seule personne. Une voix retirée disparaît tout de suite, et les questions où elle comptait ne sont plus montrées avant une nouvelle fermeture.`,
    ruleFalse:
      'Cette règle ne protège pas de fausses voix\u00a0: qui a l’invitation peut répondre plusieurs fois. Comparez le nombre de voix au nombre de personnes invitées.',
  },
  invitation: {
    title: 'Donner votre voix',
    lead: 'Votre collectif fait le point sur sa coopération. Répondez de votre côté, comme vous voyez les choses.',
    noName:
      'Votre nom n’est pas demandé, ni rien qui permette de vous reconnaître. Laissez «\u00a0Je ne sais pas\u00a0» quand c’est le cas.',
    shown:
      'Vos réponses ne sont jamais montrées seules\u00a0: seulement comptées avec celles des autres, à partir de trois.',
    until: (day: string) =>
      `Elles seront effacées avec le diagnostic\u00a0: le ${day}, plus tôt si le collectif l’efface, plus tard s’il le complète.`,
    submit: 'Donner ma voix',
    full: (most: number) => `Cette consultation a déjà reçu ${most} voix, et ne peut pas en prendre plus.`,
    nothing: 'Répondez à une question au moins\u00a0: rien n’a été enregistré.',
  },
  own: {
    title: 'Votre voix',
    leadOpen: 'Vous pouvez la changer tant que la consultation est ouverte, et la retirer à tout moment.',
    leadClosed: 'La consultation est fermée\u00a0: votre voix ne peut plus changer. Vous pouvez la retirer.',
    thanks: 'Vos réponses sont enregistrées.',
    closed:
      'La consultation a été fermée entre-temps\u00a0: vos derniers changements ne sont pas enregistrés.',
    address: 'L’adresse de votre voix, à copier',
    keep: 'Elle est à vous seulement\u00a0: qui la connaît peut lire et changer vos réponses. Le résultat de tous, lui, peut vous être donné par le collectif.',
    submit: 'Enregistrer ma voix',
    withdrawTitle: 'Retirer votre voix',
    withdrawBody:
      'Vos réponses disparaissent tout de suite. Les questions où elles comptaient ne seront plus montrées avant une nouvelle fermeture.',
    withdraw: 'Retirer ma voix',
  },
  gone: {
    closed: {
      title: 'Cette invitation ne mène plus à rien',
      body: 'La consultation est fermée, l’adresse a été changée, ou le diagnostic est effacé. Demandez au collectif qui vous l’a envoyée.',
    },
    withdrawn: {
      title: 'Votre voix est retirée',
      body: 'Il n’en reste rien ici.',
    },
    gone: {
      title: 'Il n’y a pas de voix à cette adresse',
      body: 'Elle a été retirée, ou le diagnostic est effacé. Vérifiez que l’adresse est copiée en entier.',
    },
  },
  distribution: {
    accord: {
      agree: 'Vos voix s’accordent.',
      near: 'Vos voix diffèrent un peu.',
      apart: 'Vos voix s’écartent.',
    },
    answers: (voices: number) => `${count(locale, voices, 'voix a répondu', 'voix ont répondu')}.`,
    middle: (median: number, from: number, to: number) =>
      `Voix du milieu\u00a0: ${median} sur 100\u00a0; au moins la moitié des voix sont entre ${from} et ${to}.`,
    caption: (question: string) => `Nombre de voix par réponse\u00a0: ${question}`,
    position: 'Position',
    answer: 'Réponse',
    voices: 'Voix',
    clearly: (pole: string) => `nettement ${pole}`,
    rather: (pole: string) => `plutôt ${pole}`,
    between: 'entre les deux',
    band: (side: string, from: number, to: number) => `${side} (${from} à ${to})`,
    discussPoles: (first: string, second: string) =>
      `À discuter\u00a0: donnez chacun, chacune, un fait qui vous fait dire «\u00a0${first}\u00a0» ou «\u00a0${second}\u00a0». Parlez-vous de la même chose\u00a0? De ce qui est, ou de ce que vous voulez\u00a0?`,
    discussAnswers: (one: string, other: string) =>
      `À discuter\u00a0: «\u00a0${one}\u00a0» ou «\u00a0${other}\u00a0»\u00a0? Sur quels faits vous appuyez-vous, et que manque-t-il pour le savoir\u00a0?`,
  },
  common: {
    title: 'Fixer la position commune',
    lead: 'Chaque question est remplie avec ce que disent vos voix. Gardez la réponse, ou changez-la ensemble. Le territoire et l’œuvre commune restent ceux du diagnostic.',
    proposal: 'Rempli d’après vos voix.',
    noProposal: 'Aucune réponse ne ressort de vos voix.',
    submit: 'C’est notre position commune',
    back: 'Revenir aux voix sans rien changer',
  },
};

export type Messages = typeof fr;
