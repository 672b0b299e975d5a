/**
 * What people type and what they expect to find, or not to find, on a real database. The first list is the design's
 * own; the others are what users of French sites try.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { matches, parseQuery, searchVector } from './sql.ts';

type Pair = readonly [query: string, text: string];

const DESIGN: readonly Pair[] = [
  ['cooperation', 'Coopération territoriale'],
  ['coopérer', 'Une coopération entre associations'],
  ['economie', 'L’économie sociale'],
  ['economie', "L'économie sociale"],
  ['économie', 'l’économie circulaire'],
  ['oeuvre', 'Mise en œuvre du projet'],
  ['acteurs', 'Les acteur-ric-e-s du territoire'],
  ['actrices', 'Les acteur·rice·s du territoire'],
  ['acteur', 'acteurs/actrices locaux'],
  ['habitants', 'les habitant.e.s mobilisé.e.s'],
  ['adhérente', 'adhérent(e)s à jour'],
  ['tiers lieu', 'Nos tiers-lieux nourriciers'],
  ['tiers-lieux', 'Un tiers lieu rural'],
  ['PTCE', 'Le P.T.C.E. du Pays'],
  ['ptce', 'Pôle territorial de coopération économique'],
  ['TZCLD', 'Territoires zéro chômeur de longue durée'],
  ['ESS', 'Acteurs de l’économie sociale et solidaire'],
  ['SCIC', 'Une Scic alimentaire'],
  ['PAT', 'Projets alimentaires territoriaux'],
  ['st etienne', 'Rencontre à Saint-Étienne'],
  ['ecoconception', 'Éco-conception numérique'],
  ['covoiturage', 'Co-voiturage solidaire'],
  ['locaux', 'circuit local'],
  ['chantier', 'Chantiers d’insertion'],
  ['financement', 'plan pour financer un projet'],
  ['universite', 'l’université populaire'],
  ['développer', 'des filières développées'],
];

const INCLUSIVE: readonly Pair[] = [
  ['actrice', 'Acteur·rices de l’inclusion'],
  ['acteurs', 'acteurs·trices du soin'],
  ['actrices', 'acteur(trice)s du soin'],
  ['habitantes', 'habitant-e-s du quartier'],
  ['habitant', 'Habitant·es du quartier'],
  ['habitantes', 'habitants/es du quartier'],
  ['habitantes', 'habitant•e•s du quartier'],
  ['citoyenne', 'collectif citoyen·ne·s'],
  ['citoyens', 'citoyen(ne)s en action'],
  ['étudiantes', 'étudiantEs et salariéEs'],
  ['étudiants', 'ÉTUDIANT·E·S'],
  ['salariée', 'salarié-es de la coopérative'],
  ['agricultrice', 'agriculteur·rice·s bio'],
  ['agriculteurs', 'agriculteurs/trices bio'],
  ['porteuse', 'porteur·euse·s de projet'],
  ['chercheuses', 'chercheur.se.s associé.e.s'],
  ['sportive', 'sportif/ve'],
  ['créatives', 'créatif·ive·s'],
  ['ouvrière', 'ouvrier·e·s agricoles'],
  ['conseillères', 'conseiller·ère·s numériques'],
  ['nombreuses', 'nombreux·ses participant·e·s'],
  ['professionnelle', 'professionnel·le·s du champ social'],
  ['locales', 'initiatives et produits locaux·ales'],
  ['nouvelles', 'nouveaux·elles arrivant·e·s'],
  ['ambassadrices', 'ambassadeur·drice·s du vrac'],
  ['publics', 'financements public·que·s'],
  ['réseaux', 'animation du ou des réseau(x)'],
  ['acteur·rice·s', 'un acteur de la culture'],
  ['habitant(e)s', 'les habitantes'],
  ['élu·es', 'Rencontre des élus'],
  ['co-présidente', 'nos co-président·e·s'],
  ['élues', 'co-élu-e-s'],
  ['françaises', 'Jeunes Français·es'],
  ['usagères', 'comité d’usagers·ères'],
  ['actrices', 'acteur.ice.s'],
  ['actrices', 'ACTEUR.RICE.S DU TERRITOIRE'],
  ['habitantes', 'Réunion d’habitant.e.s.'],
  ['employée', 'employé(e)s à temps plein'],
  ['présidente', 'Président(e) de l’association'],
  ['projets', 'porter un ou des projet(s)'],
  ['adhérent·e·s', 'ADHÉRENTE'],
  ['directrices', 'directeurs(trices)'],
  ['artisanes', 'les artisan·es du bourg'],
];

const ELISIONS: readonly Pair[] = [
  ['alimentation', 'l’alimentation durable'],
  ['alimentation', 'l´alimentation durable'],
  ['alimentation', 'L`alimentation durable'],
  ['alimentation', 'lʼalimentation durable'],
  ['l alimentation', 'l’alimentation durable'],
  ["l'alimentation", 'Alimentation durable'],
  ['d’insertion', 'Insertion par le travail'],
  ['association', 'parce qu’associations et communes'],
  ['emploi', 'jusqu’à l’emploi'],
  ['oeuvres', 'd’œuvres communes'],
  ['Côte d Ivoire', 'Partenariat avec la Côte d’Ivoire'],
  ['presqu’ile', 'La Presqu’île de Crozon'],
  ['entraide', 'Réseau d’entr’aide'],
  ['prud’hommes', 'conseil des prud’hommes'],
  ['Plac’Art', 'Le Bruit du Plac’Art'],
  ['placart', 'Le Bruit du Plac’Art'],
  ['Villeneuve d ascq', 'Villeneuve-d’Ascq'],
];

const SPELLING: readonly Pair[] = [
  ['ile saint denis', 'L’Île-Saint-Denis'],
  ['saint-etienne', 'St Étienne'],
  ['Ste Marie', 'Sainte-Marie-aux-Mines'],
  ['sainte marie', 'Ste-Marie'],
  ['st. nazaire', 'Saint-Nazaire Agglomération'],
  ['vœux', 'cérémonie des voeux'],
  ['coeur', 'au cœur des villages'],
  ['ET CAETERA', 'et cætera'],
  ['ÉNERGIE', 'energies renouvelables'],
  ['evenement', 'Évènements et fêtes'],
  ['weekend', 'un week-end festif'],
  ['week-end', 'les weekends'],
  ['éco-construction', 'Écoconstruction en paille'],
  ['eco construction', 'Éco-construction en paille'],
  ['écoconstruction', 'éco construction en paille'],
  ['réemploi', 'ré-emploi des matériaux'],
  ['inter-associatif', 'Réseau interassociatif'],
  ['coconstruction', 'co‑construction avec les habitants'],
  ['CO2', 'émissions de CO₂'],
  ['fiscal', 'appui ﬁscal'],
  ['cooperation', 'co\u00ADopé\u00ADra\u00ADtion'],
  ['été', 'Université d’été'],
  ['fête', 'FÊTES DE QUARTIER'],
  ['pas de calais', 'Bassin minier du Pas-de-Calais'],
  ['grand-est', 'Région Grand Est'],
  ['asso', 'une association de quartier'],
  ['clef', 'les clés de la réussite'],
  ['2021', 'lauréat 2021 de l’appel'],
  ['100000', '100 000 € sur deux ans'],
  ['100 000 euros', '100\u202F000 euros'],
  ['1er', 'le 1er tiers-lieu'],
  ['e-mail', 'envoyer un email'],
  ['biodéchets', 'collecte des bio-déchets'],
  ['multi activités', 'espace multi-activités'],
  ['loire atlantique', 'Loire‑Atlantique'],
  ['44', 'DLA 44'],
  ['1ère', 'la 1ere rencontre'],
  ['ST-ETIENNE', 'Saint-Étienne-du-Rouvray'],
  ['a domicile', 'Aide à domicile'],
  ['paris lyon', 'Paris–Lyon–Marseille'],
];

const KINSHIPS: readonly Pair[] = [
  ['élu', 'les élus locaux'],
  ['vélo', 'Vélos partagés'],
  ['vélos', 'Atelier vélo'],
  ['enjeu', 'les enjeux de la transition'],
  ['milieux', 'le milieu rural'],
  ['travaux', 'un travail commun'],
  ['travail', 'travaux publics'],
  ['journal', 'des journaux de quartier'],
  ['sociaux', 'centre social'],
  ['sociale', 'bailleurs sociaux'],
  ['territoriales', 'projet territorial'],
  ['régional', 'parcs naturels régionaux'],
  ['publics', 'commande publique'],
  ['publique', 'service public'],
  ['active', 'retraité actif'],
  ['collectif', 'une démarche collective'],
  ['nouveau', 'une nouvelle recyclerie'],
  ['paysan', 'agriculture paysanne'],
  ['maraîcher', 'une maraîchère installée'],
  ['boulangère', 'le boulanger du village'],
  ['porteur', 'une porteuse de projet'],
  ['entrepreneur', 'entrepreneuses du territoire'],
  ['producteurs', 'marché de productrices'],
  ['directrice', 'le directeur'],
  ['européen', 'Union européenne'],
  ['coopèrent', 'coopération'],
  ['coopératif', 'habitat coopératif'],
  ['coopératives', 'supermarché coopératif'],
  ['développement', 'développer l’activité'],
  ['developpees', 'développer l’activité'],
  ['accompagner', 'Accompagnement des collectifs'],
  ['accompagnatrice', 'un accompagnateur'],
  ['financeurs', 'le financement participatif'],
  ['mutualiser', 'mutualisation des outils'],
  ['expérimenter', 'une expérimentation'],
  ['animation', 'animer le réseau'],
  ['gouverner', 'gouvernance partagée'],
  ['évaluer', 'l’évaluation'],
  ['insérer', 'ils insèrent les jeunes'],
  ['soutien', 'soutenir les initiatives'],
  ['recycler', 'recyclage'],
  ['culture', 'lieux culturels'],
  ['énergies', 'transition énergie climat'],
  ['jeune', 'accueil des jeunes'],
  ['recyclerie', 'Réseau des recycleries'],
  ['eaux', 'gestion de l’eau'],
  ['eau', 'Eaux et forêts'],
  ['jeu', 'des jeux de société'],
  ['art', 'arts de la rue'],
  ['élu', 'une élue référente'],
  ['élus', 'une élue référente'],
  ['jeux', 'un jeu coopératif'],
  ['long', 'une longue histoire'],
  ['beau', 'une belle aventure'],
  ['bail', 'des baux ruraux'],
  ['baux', 'un bail solidaire'],
  ['vert', 'ceinture verte'],
  ['amis', 'une amie'],
  ['aide', 'aides aux projets'],
  ['aider', 'une aide'],
  ['compostage', 'apprendre à composter'],
  ['chevaux', 'traction : le cheval'],
  ['agro-écologie', 'agroécologique'],
  ['alimentation', 'Projet alimentaire'],
  ['agriculture', 'ferme agricole'],
  ['agricultrices', 'l’agriculture paysanne'],
  ['bénévoles', 'le bénévolat'],
  ['partenaires', 'en partenariat avec'],
  ['énergie', 'rénovation énergétique'],
  ['associatif', 'tissu d’associations'],
  ['association', 'café associatif'],
  ['française', 'jardins à la française'],
  ['francais', 'la langue française'],
  ['tierslieux', 'un tiers-lieu'],
  ['festivals', 'un festival'],
  ['médias', 'un média citoyen'],
  ['revenus', 'complément de revenu'],
  ['numero', 'le numéro vert'],
  ['ressources', 'centre de ressource'],
  ['écologique', 'Transition écologie'],
  ['relocaliser', 'la relocalisation'],
  ['aînées', 'lien avec les aînés'],
];

const ACRONYMS: readonly Pair[] = [
  ['pôle territorial de coopération économique', 'Le PTCE du Pays de Bray'],
  ['poles territoriaux de cooperation', 'un PTCE'],
  ['PTCEs', 'Pôles territoriaux de coopération économique'],
  ['ptces', 'le PTCE'],
  ['p.t.c.e', 'Réseau des PTCE'],
  ['PTCE', 'PTCEs émergents'],
  ['ess', 'L’E.S.S. en Bretagne'],
  ['économie sociale et solidaire', 'les entreprises de l’ESS'],
  ['scic', 'Société coopérative d’intérêt collectif'],
  ['société coopérative d’intérêt collectif', 'SCIC SAS'],
  ['scop', 'des Scops du bâtiment'],
  ['projet alimentaire territorial', 'Le PAT de la métropole'],
  ['pat', 'le P.A.T. du Grand Figeac'],
  ['amap', 'Associations pour le maintien d’une agriculture paysanne'],
  ['maintien agriculture paysanne', 'les AMAP d’Île-de-France'],
  ['AMAPs', 'Une Amap de quartier'],
  ['dla', 'dispositif local d’accompagnement'],
  ['dispositif local d accompagnement', 'Le DLA 35'],
  ['CRESS', 'Chambre régionale de l’économie sociale et solidaire'],
  ['ess', 'Chambre régionale de l’économie sociale et solidaire'],
  ['cae', 'coopératives d’activités et d’emploi'],
  ['epci', 'établissements publics de coopération intercommunale'],
  ['mlc', 'Monnaies locales complémentaires'],
  ['monnaie locale', 'une MLC'],
  ['EBE', 'Entreprises à but d’emploi'],
  ['entreprise à but d’emploi', 'l’EBE du quartier'],
  ['territoire zéro chômeur', 'Comité TZCLD'],
  ['siae', 'structures d’insertion par l’activité économique'],
  ['iae', 'structures d’insertion par l’activité économique'],
  ['CPO', 'convention pluriannuelle d’objectifs'],
  ['ami', 'appel à manifestation d’intérêt'],
  ['appel à manifestation d’intérêt', 'lauréat de l’AMI national'],
  ['comité local pour l’emploi', 'réunion du CLE'],
  ['transfert de savoir-faire', 'le TSF entre pairs'],
  ['auvergne-rhône-alpes', 'région AURA'],
  ['cuma', 'Coopérative d’utilisation de matériel agricole'],
  ['fab lab', 'un fab-lab associatif'],
  ['ess', 'Économie sociale & solidaire'],
  ['tzcld', 'Territoire Zéro Chômeurs'],
  ['dla', 'Dispositifs locaux d’accompagnement'],
  ['amap', 'association pour le maintien de l’agriculture paysanne'],
  ['aci', 'ateliers et chantiers d’insertion'],
  ['cae', 'coopérative d’activités et d’entrepreneurs'],
  ['pat', 'projet alimentaire de territoire'],
  ['SCICs', 'la S.C.I.C du Vercors'],
  ['efc', 'l’économie de la fonctionnalité et de la coopération'],
  ['rtes', 'Réseau des collectivités Territoriales pour une Économie Solidaire'],
];

const MUST_NOT: readonly Pair[] = [
  ['mars', 'Marseille'],
  ['part', 'un partenariat'],
  ['l', 'l’alimentation'],
  ['mars', 'le Marais poitevin'],
  ['mars', 'une mare'],
  ['bals', 'une balle'],
  ['eau', 'un beau projet'],
  ['pat', 'le patrimoine bâti'],
  ['pat', 'la pâte à pain'],
  ['appel à manifestation', 'un ami du quartier'],
  ['projet alimentaire', 'Pat et les autres'],
  ['comité local', 'la clé du succès'],
  ['cae', 'le CA de l’association'],
  ['ca', 'la CAE régionale'],
  ['ess', 'un essai'],
  ['sel', 'la selle de vélo'],
  ['mer', 'la mère de famille'],
  ['bal', 'une balle'],
  ['port', 'le portage salarial'],
  ['ville', 'un village'],
  ['val', 'des valeurs'],
  ['bois', 'les boissons'],
  ['art', 'un article'],
  ['art', 'artisanat'],
  ['pain', 'des parrains'],
  ['sol', 'solidaire'],
  ['sol', 'les solutions'],
  ['lin', 'en ligne'],
  ['or', 'organisation'],
  ['bio', 'biodiversité'],
  ['fin', 'financement'],
  ['commerce', 'une commune'],
  ['"lieu tiers"', 'un tiers-lieu'],
  ['saint denis', 'Saint-Étienne'],
  ['10', '100 000 habitants'],
  ['pension', 'dépenses'],
  ['ruche', 'la cruche'],
  ['mobilité solidaire', 'mobilité douce'],
];

const FOUND: readonly [string, readonly Pair[]][] = [
  ['design', DESIGN],
  ['inclusive writing', INCLUSIVE],
  ['elisions', ELISIONS],
  ['spelling', SPELLING],
  ['words of one family', KINSHIPS],
  ['acronyms', ACRONYMS],
];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await sql`create table sought (text text primary key, search tsvector not null)`.execute(database.db);
  await sql`create index on sought using gin (search)`.execute(database.db);
  const texts = [...FOUND.flatMap(([, pairs]) => pairs), ...MUST_NOT].map(([, text]) => text);
  for (const text of new Set(texts)) {
    const vector = searchVector({ title: text, summary: '', body: '' });
    await sql`insert into sought values (${text}, ${vector})`.execute(database.db);
  }
});
afterAll(() => database.close());

async function found(typed: string): Promise<string[]> {
  const query = parseQuery(typed);
  if (!query) return [];
  const { rows } = await sql<{ text: string }>`
    select text from sought where ${matches(sql.ref('search'), query)}
  `.execute(database.db);
  return rows.map(({ text }) => text);
}

describe.each(FOUND)('%s', (_, pairs) => {
  test.each(pairs)('« %s » finds « %s »', async (query, text) => {
    expect(await found(query)).toContain(text);
  });

  test('so do the same words without accents, and in capitals', async () => {
    const missing: string[] = [];
    for (const [query, text] of pairs) {
      for (const typed of [query.normalize('NFD').replace(/\p{M}/gu, ''), query.toUpperCase()]) {
        if (!(await found(typed)).includes(text)) missing.push(`« ${typed} » does not find « ${text} »`);
      }
    }
    expect(missing).toEqual([]);
  });
});

test.each(MUST_NOT)('« %s » does not find « %s »', async (query, text) => {
  expect(await found(query)).not.toContain(text);
});
