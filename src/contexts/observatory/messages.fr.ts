import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Observatoire',
  titleAt: (place: string) => `Observatoire\u00a0: ${place}`,
  lead: 'Ce qui existe pour les coopérations, stade par stade et besoin par besoin\u00a0; et là où rien n’existe.',
  form: {
    label: 'Choisir le lieu et la vue',
    place: 'Lieu',
    hint: 'Une commune, une intercommunalité, un département, une région… Vide\u00a0: toute la France.',
    family: 'Famille',
    all: 'Accompagnement et financement',
    kind: 'Nature',
    anyKind: 'Toutes',
    mesh: 'Découpage',
    applicant: 'Qui candidate',
    anyone: 'Tout le monde',
    submit: 'Voir',
    unknownPlace: (text: string) =>
      `Aucun territoire ne porte le nom «\u00a0${text}\u00a0». Voici toute la France.`,
  },
  family: { support: 'Accompagnement', funding: 'Financement' },
  matrix: {
    title: 'Ce qui atteint ce lieu',
    caption: (place: string) =>
      `${place}\u00a0: dispositifs par besoin (lignes) et par stade (colonnes). Chaque case ouvre la liste qui la fait.`,
    need: 'Besoin',
    demand: 'Coopérations enregistrées ici à ce stade',
    open: (n: number) => count(locale, n, 'ouvert', 'ouverts'),
    part: (n: number) => `dont ${n} sur une partie du lieu`,
    soon: (n: number) => `${n} à venir`,
    unknown: (n: number) => `${n} à vérifier`,
    state: {
      covered: 'Couvert',
      partly: 'Couvert en partie',
      soon: 'Bientôt',
      to_check: 'À vérifier',
      nothing: 'Rien de connu',
    },
    amount: (told: number, of: number, median: string) =>
      `Plafond médian ${median} (${told} sur ${of} le disent)`,
    silent: (n: number) =>
      `${count(locale, n, 'dispositif atteint', 'dispositifs atteignent')} ce lieu sans dire pour quel stade, ou ce qu’il finance\u00a0: ${n > 1 ? 'ils ne sont' : 'il n’est'} dans aucune case.`,
  },
  blind: {
    title: 'Angles morts',
    lead: (n: number, all: number) =>
      `Dans ${n} cases sur ${all}, aucun dispositif dont l’ouverture est confirmée ne couvre tout ce lieu.`,
    split: (nothing: number, toCheck: number, other: number) =>
      `${[
        nothing === 0
          ? 'Aucune n’est vide'
          : `${nothing} ${nothing > 1 ? 'sont vides' : 'est vide'}\u00a0: rien n’y est connu`,
        `${toCheck} ${toCheck > 1 ? 'ont' : 'a'} seulement des dispositifs à vérifier`,
        ...(other > 0
          ? [`${other} ${other > 1 ? 'ont' : 'a'} une ouverture annoncée, ou couvrant une partie du lieu`]
          : []),
      ].join('\u00a0; ')}.`,
    none: 'Aucun\u00a0: chaque case a au moins un dispositif ouvert qui couvre tout ce lieu.',
    first: (open: number, unknown: number, there: number) =>
      `L’animation d’un collectif en émergence, que les coopérations peinent à faire financer (chantier coopératif animé par le Pôle d’innovation sociale 107)\u00a0: ${count(locale, open, 'dispositif ouvert', 'dispositifs ouverts')}, ${unknown} à vérifier, et ${count(locale, there, 'coopération enregistrée ici est', 'coopérations enregistrées ici sont')} à ce stade.`,
    caption:
      'Pour chaque stade, les coopérations enregistrées ici et les besoins que rien d’ouvert ne couvre',
    stage: 'Stade',
    demand: 'Coopérations à ce stade',
    nothing: 'Rien de connu pour',
    toCheck: 'Seulement à vérifier pour',
    other: 'Annoncé, ou sur une partie, pour',
    noneOf: 'aucun besoin',
  },
  kinds: {
    title: 'De quelle nature',
    lead: 'Les mêmes dispositifs, par nature. Un dispositif de plusieurs natures compte dans chacune\u00a0: les lignes ne s’additionnent pas.',
    summary: (need: string, n: number) => `${need}\u00a0: ${count(locale, n, 'nature', 'natures')}`,
    caption: (need: string) => `${need}\u00a0: dispositifs par nature (lignes) et par stade (colonnes)`,
    kind: 'Nature',
    cell: (open: number, other: number) =>
      [
        ...(open > 0 ? [count(locale, open, 'ouvert', 'ouverts')] : []),
        ...(other > 0 ? [`${other} à vérifier ou à venir`] : []),
      ].join(', '),
    none: 'Aucun dispositif ne remplit de case ici.',
  },
  amounts: {
    title: 'Combien',
    caption: 'Ce que les financements de chaque case disent de leur montant',
    lead: 'Un plafond n’est pas un budget, et une enveloppe nationale n’est pas pour un seul lieu\u00a0: rien n’est additionné.',
    told: 'Disent un plafond',
    toldOf: (told: number, of: number) => `${told} sur ${of}`,
    median: 'Plafond médian',
    most: 'Plafond le plus haut',
    envelopes: 'Disent leur enveloppe',
    largest: 'La plus grande',
    unknown: 'non dit',
    none: 'Aucun financement ne remplit de case ici.',
  },
  overlap: {
    title: 'Recouvrements',
    caption: 'Cases que plusieurs dispositifs ouverts remplissent',
    none: 'Aucun besoin n’a plusieurs dispositifs ouverts ici.',
    open: 'Ouverts',
  },
  everywhere: {
    title: 'Dans combien d’intercommunalités',
    lead: (places: number) =>
      `Sur les ${count(locale, places, 'intercommunalité', 'intercommunalités')} de ce lieu, combien n’ont rien d’ouvert qui les couvre en entier\u00a0; entre parenthèses, combien n’ont rien de connu du tout.`,
    caption:
      'Intercommunalités sans dispositif ouvert, par besoin (lignes) et par stade (colonnes). Chaque case ouvre sa carte.',
    cell: (without: number, nothing: number) => `${without} (${nothing})`,
    said: (without: number, nothing: number) =>
      `${without} (${nothing})\u00a0: sans rien d’ouvert (sans rien de connu)`,
    both: 'Ce tableau se lit par nature ou par candidat, pas les deux à la fois\u00a0: choisissez «\u00a0Tout le monde\u00a0» ou «\u00a0Toutes\u00a0» les natures pour le voir.',
  },
  map: {
    title: 'Carte de l’offre',
    mesh: { departement: 'Par département', epci: 'Par intercommunalité' },
    lead: 'Ce qui atteint chaque territoire pour une case. Ce qui n’est pas confirmé ouvert est dessiné à part.',
    linkDepartements: 'Carte par département',
    linkEpci: 'Carte par intercommunalité',
    print: 'Page à imprimer',
    sentence: (covered: number, partly: number, soon: number, toCheck: number, nothing: number) =>
      `Sur ${covered + partly + soon + toCheck + nothing} territoires\u00a0: ${covered} couverts, ${partly} en partie, ${soon} bientôt, ${toCheck} à vérifier, ${nothing} sans rien de connu.`,
    alt: 'Dessin de la France. Le tableau plus bas dit la même chose.',
    said: (name: string, open: number, unknown: number) =>
      `${name}\u00a0: ${count(locale, open, 'ouvert', 'ouverts')}, ${unknown} à vérifier ou à venir`,
    key: 'Légende',
    numbers:
      'Le nombre\u00a0: les dispositifs ouverts, ou, s’il n’y en a aucun, ceux à vérifier ou à venir (en italique).',
    centres: (shown: number, approximate: number, missing: number) =>
      [
        `Les contours de ${count(locale, shown, 'intercommunalité n’est pas connu', 'intercommunalités ne sont pas connus')} ici\u00a0: un signe est placé en leur centre${approximate > 0 ? `, approximatif pour ${approximate}` : ''}.`,
        ...(missing > 0
          ? [
              `${missing} ne ${missing > 1 ? 'sont pas dessinées' : 'est pas dessinée'} faute de position\u00a0: ${missing > 1 ? 'elles sont' : 'elle est'} dans le tableau.`,
            ]
          : []),
      ].join(' '),
    caption: 'Dispositifs par département',
    captionEpci:
      'Intercommunalités de chaque département, selon ce qui les atteint. Une intercommunalité à cheval compte dans chacun.',
    captionEpciAt: (place: string) => `${place}\u00a0: dispositifs par intercommunalité`,
    departement: 'Département',
    epci: 'Intercommunalité',
    known: 'Ce qui est connu',
    open: 'Ouverts',
    unknown: 'À vérifier ou à venir',
    stage: 'Stade',
    need: 'Besoin',
  },
  coverage: {
    title: 'Sur la carte',
    lead: 'Où agissent les dispositifs de cette liste, et où sont les organismes qui les portent.',
    for: (title: string) => `Liste\u00a0: ${title}.`,
    back: 'Revenir à la liste, ou changer les filtres',
    sentence: (programmes: number, national: number, unplaced: number) =>
      `${[
        count(locale, programmes, 'dispositif', 'dispositifs'),
        `dont ${national} pour toute la France`,
        ...(unplaced > 0
          ? [
              `et ${unplaced} dont le territoire n’est pas dit\u00a0: ${unplaced > 1 ? 'ceux-là ne sont comptés' : 'celui-là n’est compté'} nulle part`,
            ]
          : []),
      ].join(', ')}.`,
    operators: (placed: number, all: number) =>
      `${count(locale, placed, 'organisme porteur placé', 'organismes porteurs placés')} sur ${all} connus de l’annuaire.`,
    alt: 'Dessin de la France\u00a0: les départements que les dispositifs de la liste atteignent, et un carré pour chaque organisme. Les tableaux plus bas disent la même chose.',
    whole: 'Atteint en entier',
    part: 'Atteint en partie seulement',
    none: 'Par aucun dispositif de la liste',
    operator: 'Organisme porteur',
    number: 'Le nombre\u00a0: les dispositifs qui atteignent le département.',
    nation: 'Ceux qui valent pour toute la France ne sont pas comptés dans chaque département.',
    caption: 'Départements, et dispositifs de la liste qui les atteignent',
    departement: 'Département',
    count: 'Dispositifs',
    ofWhole: 'Dont sur tout le département',
    captionOperators: 'Organismes qui portent les dispositifs de cette liste',
    organisation: 'Organisme',
    place: 'Où',
    programmes: 'Dispositifs',
    noPlace: 'non renseigné',
    said: (name: string, n: number) => `${name}\u00a0: ${count(locale, n, 'dispositif', 'dispositifs')}`,
    empty: 'Aucun dispositif dans cette liste. Retirez un filtre.',
    unnamed: (n: number) =>
      `${count(locale, n, 'dispositif nomme', 'dispositifs nomment')} un organisme qui n’est pas encore dans l’annuaire, ou n’en nomment aucun.`,
  },
  print: {
    title: (place: string) => `Ce qui existe pour les coopérations\u00a0: ${place}`,
    lead: (day: string) => `Situation au ${day}, d’après Terreau.`,
    how: 'Cette page est faite pour être imprimée (A4) ou enregistrée en PDF, avec la commande d’impression du navigateur.',
    figures: 'En chiffres',
    reaching: (n: number) =>
      `${count(locale, n, 'dispositif non clos atteint', 'dispositifs non clos atteignent')} ce lieu`,
    open: (n: number) => `${n} dont l’ouverture est confirmée`,
    unknown: (n: number) => `${n} à vérifier ou à venir`,
    checked: (n: number, all: number) => `${n} sur ${all} ont été vérifiés par quelqu’un`,
    silent: (n: number) => `${n} ne disent pas leur stade ou ce qu’ils financent\u00a0: dans aucune case`,
    cooperations: (n: number) =>
      `${count(locale, n, 'coopération enregistrée', 'coopérations enregistrées')} ici`,
    matrix: 'Ce qui atteint ce lieu',
    caption: 'Dispositifs ouverts, puis à vérifier ou à venir, par besoin et par stade',
    cell: (open: number, other: number) =>
      [
        ...(open > 0 ? [count(locale, open, 'ouvert', 'ouverts')] : []),
        ...(other > 0 ? [`${other} à vérifier`] : []),
      ].join(', '),
    method: 'Méthode, en bref',
    methodText:
      'Une case compte les dispositifs dont la fiche dit qu’ils sont pour ce stade et qu’ils financent ou assurent ce besoin, et dont le territoire atteint ce lieu. Ce qui n’est pas dit n’est jamais compté comme un oui. «\u00a0À vérifier\u00a0»\u00a0: personne n’a confirmé l’ouverture. Une case vide peut vouloir dire que rien n’existe, ou que personne ne l’a encore écrit. Les coopérations sont celles que Terreau connaît, pas toutes celles qui existent.',
    sources: 'Sources',
    sourcesLead: 'Fiches de Terreau, écrites ou reprises de (entre parenthèses, combien de fiches)\u00a0:',
    otherSources: (n: number) => `et ${count(locale, n, 'autre source', 'autres sources')}`,
    address: 'Cette page, à jour\u00a0:',
    licence: 'Données sous Licence Ouverte 2.0\u00a0: à reprendre en citant Terreau et la date.',
    back: 'Revenir à l’observatoire',
    view: 'Vue',
  },
  method: {
    title: 'Comment ces tableaux sont faits',
    link: 'Comment ces tableaux sont faits',
    sections: [
      {
        title: 'Ce qui compte dans une case',
        text: 'Un dispositif compte dans une case quand sa fiche dit qu’il est prévu pour ce stade et qu’il finance ou assure ce besoin. S’il ne dit pas l’un des deux, il n’est dans aucune case\u00a0: le nombre de ces dispositifs est donné à part.',
      },
      {
        title: 'Ce que vaut «\u00a0inconnu\u00a0»',
        text: 'Ce qui n’est pas dit n’est jamais compté comme un oui. Un dispositif que personne n’a confirmé ouvert est «\u00a0à vérifier\u00a0», et se compte à part. Une case où tout est à vérifier reste un angle mort. Un dispositif dont le territoire n’est pas connu n’atteint aucun lieu. Un dispositif clos n’est nulle part.',
      },
      {
        title: 'Ce qui atteint un lieu',
        text: 'Le territoire du dispositif décide, jamais celui de l’organisme qui le porte. S’il contient tout le lieu, le dispositif le couvre. S’il n’en touche qu’une partie, il est compté avec la mention «\u00a0sur une partie\u00a0», et la case reste un angle mort. Les territoires qu’un dispositif exclut sont retirés.',
      },
      {
        title: 'Par nature',
        text: 'Une nature est un type d’accompagnement ou une sorte de financement (subvention, prêt, fonds propres, appui non monétaire…). Un dispositif qui en a plusieurs compte dans chacune, et une seule fois dans la case.',
      },
      {
        title: 'Les montants',
        text: 'Pour les financements d’une case\u00a0: combien disent le plus que l’on peut obtenir, le plafond du milieu, le plus haut, et les enveloppes connues. Rien n’est additionné\u00a0: un plafond n’est pas un budget, et une même enveloppe sert plusieurs lieux. Un prêt et une subvention s’y mêlent tant qu’aucune nature n’est choisie.',
      },
      {
        title: 'Les cartes',
        text: 'Un département ou une intercommunalité est dessiné selon ce qui l’atteint dans la case choisie. Les contours des départements sont une esquisse. Ceux des intercommunalités ne sont pas fournis\u00a0: sans contour importé, un signe est placé en leur centre, mesuré ou approximatif.',
      },
      {
        title: 'La demande en face',
        text: 'Ce sont les coopérations enregistrées dans Terreau sur ce lieu, à ce stade. Beaucoup n’y sont pas encore, et toutes ne cherchent pas la même chose\u00a0: c’est un ordre de grandeur, pas une mesure du besoin.',
      },
      {
        title: 'Les stades et les besoins',
        text: 'Les quatre stades et les trois premières fonctions (animation, développement, expertise) viennent de «\u00a0Vers une société de la coopération\u00a0» (Labo de l’ESS, 2024)\u00a0; l’angle mort de l’émergence et de l’animation vient du chantier coopératif sur le financement, animé par le Pôle d’innovation sociale 107. Les autres besoins (expérimentation, évaluation, fonctionnement, investissement) viennent des tableaux de besoins de la même étude du Labo de l’ESS.',
      },
      {
        title: 'Les limites',
        text: 'Le catalogue n’est pas complet, et peu de fiches sont confirmées ouvertes\u00a0: une case vide peut vouloir dire que rien n’existe, ou que personne ne l’a encore écrit ici. Chaque case ouvre la liste qui la fait, pour que chacun vérifie et complète.',
      },
    ],
  },
  columns: [
    'Dont sur une partie du lieu',
    'À venir',
    'À vérifier',
    'Financements',
    'Disent un plafond',
    'Plafond médian (€)',
    'Plafond le plus haut (€)',
    'Disent leur enveloppe',
    'Plus grande enveloppe (€)',
  ],
  knowHow: 'Savoir-faire transmis, en chiffres',
  reuse: 'Réutiliser ce tableau',
  csv: 'Tableur (CSV)',
  json: 'Données (JSON)',
};

export type Messages = typeof fr;
