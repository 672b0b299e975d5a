/** Words of the layout and of the components. French is the reference; `messages.en.ts` stands complete beside it. */
import { count, number } from '../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  site: {
    name: 'Terreau',
    description:
      'Le commun numérique des coopérations territoriales\u00a0: les voir, les soutenir, en tirer des leçons.',
    home: 'Terreau, accueil',
    skip: 'Aller au contenu',
    menu: 'Menu',
    shelves: 'Rubriques',
    takeStock: 'Faire le point',
    account: 'Compte',
    otherLanguage: 'English',
    otherLanguageHint: 'Read this page in English',
    breadcrumbs: 'Fil d’Ariane',
    homeCrumb: 'Accueil',
    feed: 'Flux de nouveautés',
  },
  shelf: {
    cooperations: 'Coopérations',
    organisations: 'Organisations',
    map: 'Carte',
    programmes: 'Dispositifs',
    resources: 'Ressources',
    support: 'Accompagnement',
    funding: 'Financements',
    peers: 'Pairs',
    observatory: 'Observatoire',
  },
  search: {
    label: 'Chercher dans Terreau',
    placeholder: 'Coopération, lieu, thème',
    submit: 'Chercher',
  },
  footer: {
    label: 'Pied de page',
    promise:
      'Terreau est un logiciel libre et une base ouverte. Personne ne possède seul une fiche\u00a0: chaque changement est gardé, signé et réversible.',
    privacy: 'Aucun cookie pour lire, aucun pistage, aucune requête vers un autre site.',
    about: 'À propos de Terreau',
    method: 'Méthode\u00a0: comment les besoins sont trouvés',
    sources: 'Sources des données',
    licence: 'Licences',
    grants: 'Subventions accordées',
    trades: 'Métiers de la coopération',
    trainings: 'Formations',
    accessibility: 'Accessibilité\u00a0: déclaration',
    ecoDesign: 'Écoconception\u00a0: déclaration',
    personalData: 'Données personnelles',
    legal: 'Mentions légales',
    api: 'Données ouvertes et API',
    style: 'Charte de l’interface',
    meetings: 'Agenda des rencontres',
    communities: 'Communautés de pratique',
    accounts: 'Raconter une expérience',
    surveys: 'Enquêtes',
    toComplete: 'Fiches à compléter',
    networks: 'Ce que demandent les réseaux',
    understand: 'Comprendre',
    takePart: 'Prendre part',
    reuse: 'Réutiliser',
    dataLicence: 'Sauf mention contraire, données sous Licence Ouverte 2.0 et textes sous CC BY-SA 4.0.',
  },
  form: {
    optional: 'facultatif',
    unknown: 'Je ne sais pas',
    choose: 'Choisir…',
    faulty: (title: string) => `Erreur\u00a0: ${title}`,
    errorPrefix: 'À corriger\u00a0:',
    errorsTitle: (errors: number) => `Il reste ${count(locale, errors, 'point', 'points')} à corriger`,
    errorsKept: 'Rien de ce que vous avez écrit n’est perdu.',
    step: (current: number, total: number) => `Étape ${current} sur ${total}`,
  },
  list: {
    results: 'Résultats\u00a0:',
    group: (label: string) => `${label}\u00a0:`,
    filter: 'Filtrer',
    filters: 'Filtres\u00a0: chaque lien pose ou retire un filtre de la liste',
    chosen: 'Filtres choisis',
    chosenCount: (chosen: number) => count(locale, chosen, 'filtre choisi', 'filtres choisis'),
    remove: 'retirer ce filtre',
    clear: 'Tout effacer',
    others: (others: number) => `${number(locale, others)} autres`,
    sort: 'Trier par',
    show: 'Afficher',
    asList: 'Liste',
    asMap: 'Carte',
    pages: 'Pages de résultats',
    page: 'Page',
    previous: 'Précédente',
    next: 'Suivante',
  },
  fact: {
    // Neither feminine nor plural: it stands under any label.
    unknown: 'Pas encore dit',
  },
  notice: {
    info: 'À noter',
    attention: 'Attention',
    approximate: 'Résultats approchants',
    done: 'C’est fait',
  },
  sources: {
    title: 'Sources et fraîcheur',
    seen: 'consultée le',
    none: 'Aucune source n’est citée pour cette fiche.',
    checked: 'Vérifiée le',
    updated: 'Modifiée le',
    neverChecked: 'Personne n’a encore vérifié cette fiche.',
    licence: 'Licence de cette fiche\u00a0:',
    licenceUnknown: 'non précisée',
  },
  deadLink: {
    since: 'Lien mort depuis le',
    lastOk: '\u00a0; dernière réponse le',
    never: '\u00a0; aucune réponse connue.',
    archive: 'Une archive du web en garde peut-être une copie.',
  },
  map: {
    listInstead: 'Les mêmes résultats en liste',
  },
  gradient: {
    unknown: 'Pas encore connu',
    unknownShort: 'pas encore connu',
    leaning: (pole: string) => `plutôt ${pole}`,
    middle: (first: string, second: string) => `entre ${first} et ${second}`,
    position: (position: number, first: string, second: string) =>
      `${number(locale, position)} sur 100, de 0 (${first}) à 100 (${second})`,
  },
  signature: {
    title: 'Lire les petits dessins',
    stage: (stages: string) => `Le chemin montre le stade, de gauche à droite\u00a0: ${stages}.`,
    gradient: (label: string, first: string, second: string) => `${label}\u00a0: de ${first} à ${second}.`,
    gradients: 'Les trois barres montrent trois repères, de haut en bas\u00a0:',
    unknown: 'Un trait pointillé sans marque\u00a0: ce n’est pas encore connu.',
  },
  stage: {
    unknown: 'Stade pas encore connu',
    now: (stage: string) => `Aujourd’hui\u00a0: ${stage}`,
    current: 'stade actuel',
    back: 'retour',
    history: 'Passages d’un stade à l’autre',
    undated: 'date inconnue',
  },
  network: {
    describe: (centre: string, nodes: number) =>
      `Réseau de ${centre}\u00a0: ${count(locale, nodes, 'partie prenante reliée', 'parties prenantes reliées')}`,
    listed: 'La liste qui accompagne ce dessin dit la même chose.',
    beyond: (beyond: number) =>
      beyond === 1
        ? 'Une autre partie prenante figure seulement dans la liste.'
        : `${number(locale, beyond)} autres parties prenantes figurent seulement dans la liste.`,
    empty: 'Aucune partie prenante n’est encore connue.',
    continued: (heading: string) => `${heading} (suite)`,
  },
  chart: {
    unknown: 'non connu',
  },
};

export type Messages = typeof fr;
