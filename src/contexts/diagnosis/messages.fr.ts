/** Words of the self-diagnosis. French is the reference. The words of the rules themselves are in `content/rules/`. */
import { count, countTogether, number } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  yes: 'Oui',
  no: 'Non',
  unknown: 'Je ne sais pas',
  /** Between a name and what it is, and between the parts of a list. */
  colon: '\u00a0: ',
  semicolon: '\u00a0; ',
  takeStock: 'Faire le point',
  form: {
    title: 'Faire le point',
    lead: 'Dites où en est votre collectif. Vous saurez de quoi il a besoin, à quel point il est facile à financer, et quels dispositifs atteignent votre territoire.',
    time: (questions: number) =>
      `${count(locale, questions, 'question', 'questions')}, vingt minutes. Toutes sont facultatives\u00a0: laissez «\u00a0Je ne sais pas\u00a0» et revenez-y plus tard.`,
    privacy:
      'Pas de compte, pas de SIRET, aucune donnée personnelle. Vos réponses reçoivent une adresse que personne ne peut deviner. Elles sont effacées douze mois après votre dernier changement, ou quand vous le voulez.',
    together: 'Le mieux est de répondre à plusieurs, pendant une réunion.',
    placeHint:
      'Une commune, une intercommunalité, un département, une région\u00a0: nom ou code postal. Laissez vide si vous ne savez pas.',
    otherPlaceLabel: (rank: number) => `Un autre territoire (${rank})`,
    morePlaces: 'Plus de territoires\u00a0? Enregistrez\u00a0: un champ de plus s’ouvre.',
    placesFull: (most: number) => `${most} territoires au plus.`,
    longest: (characters: number) =>
      `${number(locale, characters)} caractères au plus. Laissez vide si vous ne savez pas.`,
    length: (written: number, most: number) =>
      `Il en compte ${number(locale, written)}, pour ${number(locale, most)} au plus.`,
    examples: 'Dans l’atlas, par exemple\u00a0:',
    leaning: (pole: string) => `plutôt ${pole},`,
    proposals:
      'D’après les mots de votre œuvre commune, ces thèmes pourraient être les vôtres. À vous de les cocher ou non.',
    readIn: (words: string) => `(«\u00a0${words}\u00a0»)`,
    taken: 'Repris de la fiche de l’atlas, à confirmer.',
    oneByOne: 'Une question par écran',
    allBelow: 'Toutes sur une page, ci-dessous',
    allAtOnce: 'Toutes les questions sur une page',
    several: 'Plusieurs réponses possibles.',
    placeChoice: 'Plusieurs lieux portent ce nom. Lequel est le vôtre\u00a0?',
    otherPlace: 'Un autre lieu, écrit ci-dessous',
    submit: 'Voir nos besoins',
    submitChange: 'Enregistrer et voir nos besoins',
    cancel: 'Revenir aux résultats sans rien changer',
    changeTitle: 'Modifier vos réponses',
    /** Title of the page of a form that was refused: what a screen reader says first. */
    erased: 'Vos réponses sont effacées. Il n’en reste rien ici.',
  },
  fault: {
    place_unknown: 'Aucun lieu ne porte ce nom\u00a0: vérifiez l’orthographe, ou laissez vide.',
    place_ambiguous: 'Plusieurs lieux portent ce nom\u00a0: choisissez le vôtre.',
    option_unknown: 'Choisissez une des réponses proposées.',
    out_of_scale: 'Choisissez une position sur la ligne, de 0 à 100.',
    none_with_others:
      'La dernière réponse, celle qui dit aucun ou rien, ne va pas avec une autre\u00a0: gardez l’une ou les autres.',
    text_too_long: 'Le texte est trop long\u00a0: rien n’en est coupé, raccourcissez-le.',
  },
  unreadable: 'Nous n’avons pas pu lire ce qui a été envoyé. Répondez avec le formulaire ci-dessous.',
  meanwhile: {
    title: 'Ces réponses ont changé entre-temps',
    body: 'Quelqu’un les a modifiées dans une autre page. Rien n’est écrasé, et ce que vous venez d’écrire est gardé ci-dessous.',
    present: 'Réponse enregistrée entre-temps\u00a0:',
    both: (present: string, sent: string) => `enregistré\u00a0: ${present}\u00a0; le vôtre\u00a0: ${sent}`,
    again: 'Envoyez de nouveau pour mettre les vôtres à la place.',
  },
  erase: {
    title: 'Effacer ces réponses',
    body: 'Les réponses et leur adresse disparaissent tout de suite, pour tout le monde. On ne peut pas revenir en arrière.',
    submit: 'Effacer définitivement',
  },
  gone: {
    title: 'Il n’y a rien à cette adresse',
    body: 'L’adresse est incomplète, ou les réponses ont été effacées\u00a0: à la demande d’une personne qui la connaissait, ou douze mois après leur dernier changement.',
    check: 'Vérifiez que l’adresse est copiée en entier.',
  },
  result: {
    title: 'Vos besoins, et ce qui peut y répondre',
    lead: (place: string | null) =>
      place === null
        ? 'D’après vos réponses, et les tableaux d’une étude du Labo de l’ESS.'
        : `Territoire\u00a0: ${place}. D’après vos réponses, et les tableaux d’une étude du Labo de l’ESS.`,
    change: 'Modifier ou effacer vos réponses',
    contents: 'Dans cette page',
    keepTitle: 'Gardez l’adresse de cette page',
    keep: 'C’est la seule clé\u00a0: qui la connaît peut lire et modifier vos réponses. Notez-la, partagez-la avec votre collectif seulement.',
    keptUntil: (day: string) => `Sans changement d’ici là, les réponses seront effacées le ${day}.`,
    print: 'Cette page s’imprime bien\u00a0: apportez-la à votre prochaine réunion.',
    answeredUnder: (version: string) =>
      `Vos réponses ont été données avec la version ${version} des règles\u00a0; le résultat est calculé avec la version actuelle.`,
    setAside: (codes: string) =>
      `Ces réponses n’existent plus dans les règles actuelles et ne comptent pas\u00a0: ${codes}.`,
  },
  provisional: {
    title: 'Résultat provisoire',
    body: (rows: number, lines: number) =>
      `Des réponses manquent. Restent à savoir\u00a0: ${[
        ...(rows > 0
          ? [
              count(
                locale,
                rows,
                'groupe de besoins qui peut s’ajouter',
                'groupes de besoins qui peuvent s’ajouter',
              ),
            ]
          : []),
        ...(lines > 0
          ? [count(locale, lines, 'point de la facilité à financer', 'points de la facilité à financer')]
          : []),
      ].join(' et ')}.`,
    next: 'La question qui compte le plus maintenant\u00a0:',
    settles: (rows: number, lines: number) =>
      `Y répondre peut éclairer ${[
        ...(rows > 0 ? [count(locale, rows, 'groupe de besoins', 'groupes de besoins')] : []),
        ...(lines > 0
          ? [count(locale, lines, 'point de la facilité à financer', 'points de la facilité à financer')]
          : []),
      ].join(' et ')}.`,
    place: 'Sans territoire, nous ne pouvons pas dire quels dispositifs locaux vous atteignent.',
    answer: 'Compléter vos réponses',
  },
  needs: {
    support: 'Vos besoins en accompagnement',
    funding: 'Vos besoins en financement',
    noSupport: 'Aucun besoin d’accompagnement n’est établi par vos réponses.',
    noFunding: 'Aucun besoin de financement n’est établi par vos réponses.',
    timing: { permanent: 'En permanence', one_off: 'Ponctuel', possible: 'Éventuel' },
    nothing: 'Pas de besoin particulier',
    /** Beside the full word, told once under support. */
    nothingEither: (who: string) => `${who}\u00a0: rien de particulier à financer non plus.`,
    pending: 'Ce qui dépend d’une réponse',
    pendingLead: 'Ces besoins peuvent s’ajouter. Ils ne comptent pas tant que la réponse manque.',
    missing: 'Il manque\u00a0:',
    others: (rows: number) =>
      `Les besoins d’autres situations que la vôtre (${count(locale, rows, 'groupe', 'groupes')})`,
    because: 'Votre réponse\u00a0:',
    middle: 'Entre les deux',
  },
  why: {
    you: 'Pourquoi vous\u00a0?',
    everybody: 'Ce besoin vaut pour toute coopération, à tout stade.',
    position: (position: number, sides: string) => `${position} sur 100, ${sides}`,
    inferred: (sides: string, from: string) => `${sides}, d’après votre réponse à «\u00a0${from}\u00a0»`,
    rule: (code: string, version: string) => `Règle ${code}, version ${version}.`,
    readRule: 'Lire la règle et l’essayer',
    source: 'Source et règle',
  },
  fundability: {
    /** The word joiner keeps “est-ce” on one line. */
    title: 'À quel point est-ce facile à financer\u00a0?',
    lead: 'Six points font varier l’accès à l’argent. Il n’y a pas de note d’ensemble\u00a0: un seul point difficile peut tout bloquer, et chacun se travaille à part.',
    tallyOf: (points: number, told: string) => `Sur ${points}\u00a0points\u00a0: ${told}`,
    tally: {
      easy: (points: number) => countTogether(locale, points, 'facile', 'faciles'),
      uncertain: (points: number) => countTogether(locale, points, 'incertain', 'incertains'),
      hard: (points: number) => countTogether(locale, points, 'difficile', 'difficiles'),
      outside: (points: number) => countTogether(locale, points, 'non rangé', 'non rangés'),
      unknown: (points: number) => countTogether(locale, points, 'pas encore connu', 'pas encore connus'),
    },
    level: {
      easy: 'Facile à financer',
      uncertain: 'Financement incertain',
      hard: 'Difficile à financer',
      outside: 'Non rangé par le rapport',
      unknown: 'Pas encore connu',
    },
    moves: 'Ce qui peut faire bouger ce point',
    ours: '(notre conseil)',
    answer: 'Votre réponse',
    ask: 'Répondez pour le savoir\u00a0:',
  },
  situation: {
    title: 'Vos réponses',
  },
  method: {
    title: 'D’où vient ce résultat',
    body: (version: string, day: string) =>
      `Règles de Terreau, version ${version} du ${day}, sous Licence Ouverte 2.0. Chaque besoin dit sa règle et son passage. Ces règles sont lues dans\u00a0:`,
    read: 'Lire toutes les règles, les essayer, voir ce qui a changé',
    middles: 'Sur chaque ligne, ce qui compte comme le milieu\u00a0:',
    middle: (name: string, from: number, to: number) => `${name}, de ${from} à ${to}.`,
  },
};

export type Messages = typeof fr;
