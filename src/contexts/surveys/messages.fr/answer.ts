/** Words of the pages where people answer. */
import { count } from '../../../platform/i18n/say.ts';

export const answer = {
  begin: {
    title: 'Avant de commencer',
    how: 'Une partie par page. Ce que vous écrivez est gardé à chaque page, et au fur et à mesure si votre navigateur le permet\u00a0; rien ne compte avant l’envoi.',
    address:
      'Vous recevrez une adresse qui n’appartient qu’à votre réponse\u00a0: notez-la, ou donnez-la à vos collègues pour répondre à plusieurs.',
    submit: 'Commencer',
    wave: (wave: number, to: string) => `Vague ${wave}, ouverte jusqu’au ${to}.`,
    invited: (owner: string) => `${owner} vous a invité·e à répondre.`,
    former:
      'Vous avez répondu la fois précédente\u00a0: vos réponses d’alors vous seront montrées, à confirmer ou à changer.',
  },
  closed: {
    before: (day: string) => `Cette vague ouvre le ${day}.`,
    over: 'Cette vague est terminée. On ne peut plus y répondre.',
    draft:
      'Cette vague est terminée. Votre réponse est gardée en brouillon, telle que vous l’écrivez\u00a0: elle n’est comptée nulle part. Écrivez à qui mène l’enquête si elle doit compter.',
    counted:
      'Cette vague est terminée, et votre réponse est comptée telle que vous l’aviez envoyée. Ce que vous venez d’écrire n’a pas été enregistré\u00a0; il est encore ci-dessous, à copier. Vos accords se changent toujours.',
  },
  gone: {
    title: 'Cette adresse ne mène à aucune réponse',
    lead: 'Elle a été mal recopiée, ou la réponse a été effacée.',
    help: 'Si un lien vous a été envoyé, ouvrez-le depuis le courriel, entier. Sinon, demandez à qui mène l’enquête.',
  },
  home: {
    title: (title: string) => `Votre réponse à «\u00a0${title}\u00a0»`,
    draft: 'Brouillon\u00a0: rien n’est encore envoyé.',
    sent: (day: string) => `Envoyée le ${day}.`,
    receipt: 'Numéro d’accusé de réception',
    receiptNote: 'À citer pour parler de cette réponse. Il n’ouvre rien.',
    version: (version: number, wave: number) => `Questionnaire version ${version}, vague ${wave}.`,
    sections: 'Les parties',
    answered: (done: number, all: number) => `${done} sur ${all}`,
    carried: (n: number, wave: number) =>
      `${count('fr', n, 'réponse reprise', 'réponses reprises')} de la vague ${wave}, à confirmer`,
    summary: 'Relire et envoyer',
    address: 'L’adresse de votre réponse',
    addressNote:
      'Qui a cette adresse peut lire et changer cette réponse\u00a0: ne la donnez qu’à qui répond avec vous. Sur un ordinateur partagé, supprimez-la de l’historique du navigateur en partant.',
    fill: (title: string) => `Remplir «\u00a0${title}\u00a0»`,
    next: (wave: number) => `La vague ${wave} est ouverte.`,
    nextSubmit: 'Répondre à nouveau, à partir de ces réponses',
    sentNow: 'Merci\u00a0: votre réponse est envoyée.',
    thanks: 'Elle peut encore être changée tant que la vague est ouverte.',
    erase: 'Effacer cette réponse',
    eraseText:
      'Elle quitte la carte aussitôt, et la synthèse au prochain calcul (chaque nuit). Rien n’en est gardé.',
    eraseSure: 'Oui, effacer cette réponse',
    erased: 'Votre réponse est effacée.',
    silence: 'Ne plus recevoir de rappels',
    silenced: 'Vous ne recevrez plus de lettre pour cette enquête.',
    mine: 'Voir mes réponses',
    results: 'Les résultats réservés à qui a répondu',
  },
  consents: {
    title: 'Ce que vous acceptez',
    lead: 'Chaque accord se donne et se retire à tout moment, ici. Le retrait vaut aussitôt pour la carte, et au prochain calcul (chaque nuit) pour la synthèse.',
    counted: 'Ma réponse est comptée dans la synthèse, sans mon nom',
    map: (label: string) => `Montrer sur la carte, avec notre nom\u00a0: «\u00a0${label}\u00a0»`,
    directory: (label: string) => `Proposer à l’annuaire public\u00a0: «\u00a0${label}\u00a0»`,
    entry: (label: string) =>
      `Nous proposer à l’annuaire public, si nous n’y figurons pas encore\u00a0: «\u00a0${label}\u00a0»`,
    quoted: (label: string) => `Citer des passages, sans mon nom, de\u00a0: «\u00a0${label}\u00a0»`,
    save: 'Enregistrer mes accords',
    saved: 'Vos accords sont enregistrés.',
  },
  who: {
    title: 'Qui a fait quoi',
    line: (what: string, who: string) => `${what}, par ${who}.`,
    saved: (part: string) => `Partie «\u00a0${part}\u00a0» enregistrée`,
    act: { begun: 'Réponse commencée', sent: 'Réponse envoyée', consents: 'Accords changés' },
    you: 'vous',
    holder: 'une personne qui a l’adresse, sans être connectée',
    note: 'Lu par qui a l’adresse de cette réponse. Les résultats n’en disent rien.',
  },
  section: {
    next: 'Enregistrer et continuer',
    previous: 'Enregistrer et revenir',
    later: 'Enregistrer et s’arrêter là',
    kept: 'Ce qui pouvait être lu est enregistré. Le reste est encore dans la page.',
    moreTitle: (count: number): string =>
      count === 1
        ? 'Enregistré\u00a0: une autre question est apparue'
        : 'Enregistré\u00a0: d’autres questions sont apparues',
    more: (count: number) =>
      count === 1
        ? 'Vos réponses ont fait apparaître une question dans cette page. Répondez-y, puis continuez.'
        : `Vos réponses ont fait apparaître ${count} questions dans cette page. Répondez-y, puis continuez.`,
    begun: 'Votre réponse est commencée. Revenez à cette adresse pour la reprendre.',
    former: (wave: number, said: string) => `À la vague ${wave}\u00a0: ${said}`,
    formerNote: (wave: number) =>
      `Vos réponses de la vague ${wave} sont reprises ci-dessous. Changez ce qui a changé\u00a0: enregistrer cette page confirme le reste.`,
    directoryNote:
      'Ce que l’annuaire dit de votre organisation est repris ci-dessous. Changez ce qui ne va pas, ou effacez-le\u00a0: enregistrer cette page confirme le reste.',
    conflictTitle: 'Quelqu’un a répondu autrement entre-temps',
    conflict: (label: string, said: string) =>
      `«\u00a0${label}\u00a0». Réponse enregistrée à présent\u00a0: ${said}. La vôtre est dans le champ\u00a0; enregistrez à nouveau pour la garder.`,
    conflictNone: 'effacée',
    other: (_label: string) => 'Si «\u00a0Autre\u00a0»\u00a0: précisez',
    otherLabel: 'Autre',
    none: 'Aucune de ces réponses',
    unknown: 'Je ne sais pas',
    several: 'Plusieurs réponses possibles.',
    most: (most: number) => `${most} au plus.`,
    euros: 'En euros.',
    rank: (label: string) => `Rang de «\u00a0${label}\u00a0»`,
    rankNote: '1 pour ce qui vient en premier. Laissez vide ce que vous ne classez pas.',
    unranked: 'Non classé',
    place: 'Commune, intercommunalité, département ou région.',
    placeMore: (label: string, at: number) => `${label} (${at})`,
    record: 'Le nom tel qu’il figure dans l’annuaire\u00a0; un autre nom est gardé comme vous l’écrivez.',
    saved: 'Enregistré.',
    agree: 'J’accepte',
  },
  recap: {
    title: 'Relire et envoyer',
    lead: 'Voici tout ce qui sera envoyé. Ce que vous laissez vide compte comme une absence de réponse.',
    change: 'Changer',
    missing: 'Il manque encore des réponses nécessaires',
    missingAbove: (count: number) =>
      count === 1
        ? 'Il manque une réponse nécessaire, indiquée en haut de la page.'
        : `Il manque ${count} réponses nécessaires, indiquées en haut de la page.`,
    missingField: (label: string) => `Répondez à «\u00a0${label}\u00a0».`,
    send: 'Envoyer ma réponse',
    again: 'Envoyer à nouveau',
    closed: 'La vague est terminée\u00a0: on ne peut plus envoyer.',
  },
  fault: {
    required: 'Cette question demande une réponse.',
    too_long: 'Ce texte est trop long\u00a0: raccourcissez-le. Il est encore dans le champ.',
    not_a_number: 'Écrivez un nombre, comme 12 ou 12,5.',
    not_whole: 'Écrivez un nombre entier.',
    too_small: 'Ce nombre est plus petit que ce qui est attendu.',
    too_large: 'Ce nombre est plus grand que ce qui est attendu.',
    not_a_date: 'Écrivez une date, comme 14/03/2026.',
    too_early: 'Cette date est avant ce qui est attendu.',
    too_late: 'Cette date est après ce qui est attendu.',
    option_unknown: 'Choisissez une des réponses proposées.',
    none_with_others: '«\u00a0Aucune\u00a0» ne va pas avec d’autres réponses.',
    too_many: 'Il y a plus de réponses que la question n’en admet.',
    other_empty: 'Précisez ce qu’est «\u00a0Autre\u00a0».',
    ranked_twice: 'Deux choix ont le même rang.',
    place_unknown:
      'Ce lieu n’est pas reconnu. Écrivez le nom d’une commune, d’une intercommunalité, d’un département ou d’une région.',
    place_several:
      'Plusieurs lieux portent ce nom\u00a0: ajoutez le département, comme «\u00a0Saint-Denis (93)\u00a0».',
    bad_shape: 'Cette réponse ne se lit pas.',
  },
  words: { yes: 'oui', no: 'sans réponse', unknown: 'ne sait pas' },
  letter: {
    hello: 'Bonjour,',
    invitationSubject: (title: string) => `Votre avis\u00a0: ${title}`,
    reminderSubject: (title: string) => `Rappel\u00a0: ${title}`,
    invitation: (owner: string, title: string) =>
      `${owner} vous invite à répondre à l’enquête «\u00a0${title}\u00a0».`,
    reminder: (owner: string, title: string) =>
      `${owner} n’a pas encore reçu votre réponse à l’enquête «\u00a0${title}\u00a0».`,
    again: (wave: number) =>
      `Cette enquête a déjà eu lieu\u00a0: elle est menée à nouveau, et ceci est sa vague ${wave}.`,
    answeredBefore:
      'Vous y aviez répondu\u00a0: vos réponses d’alors vous seront montrées, à confirmer ou à changer.',
    link: 'Pour répondre, sans compte, à une adresse qui n’est qu’à vous\u00a0:',
    until: (day: string) => `C’est possible jusqu’au ${day}, en plusieurs fois, et à plusieurs.`,
    stop: 'Pour ne plus recevoir de lettre de cette enquête\u00a0:',
    twice: 'Deux rappels au plus vous seront envoyés.',
  },
  silence: {
    title: 'Ne plus recevoir de rappels',
    lead: 'Votre adresse sera effacée de cette enquête. Votre lien, lui, marche toujours.',
    submit: 'Ne plus m’écrire pour cette enquête',
  },
};
