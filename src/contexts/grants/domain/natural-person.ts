/**
 * Whether a beneficiary may be a natural person. The schema is one of legal persons, yet people's files hold others:
 * such a row is refused, and nothing of it is kept. The rule errs on the side of the person:
 * - a public body (SIREN in 1 or 2) or a number of the register of associations: a legal person;
 * - a civility before the name, and no word of an organisation: a person, whatever the number (sole traders have one);
 * - a SIRET, and a name of two or three words of which one is a usual first name: maybe a sole trader;
 * - neither SIRET nor RNA: only a name that bears a word of an organisation is let in.
 * What it cannot see: a sole trader whose first name is rare and who gave a SIRET. The instance can then remove the row.
 */
import { plain } from '../../../kernel/cells.ts';
import type { Rna, Siren, Siret } from '../../../kernel/identifiers.ts';

const CIVILITY = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle|messieurs|mesdames|m et mme|consorts?)\b[. ]/;

const ORGANISATION = new RegExp(
  `\\b(${[
    'associations?|asso|comites?|clubs?|cercles?|unions?|federations?|fed|amicales?|collectifs?|societes?|soc',
    'cooperatives?|scic|scop|sarl|sas|sasu|sa|snc|eurl|earl|gaec|scea|sci|gie|gip|spl|sem|sasp|cae|amap|cuma|adapei',
    'fondations?|fonds|mutuelles?|syndicats?|smictom|sivu|sivom|ligues?|mouvements?|maisons?|centres?|ateliers?|mjc',
    'ecoles?|colleges?|lycees?|universites?|instituts?|academies?|conservatoires?|musees?|theatres?|compagnies?|cie',
    'orchestres?|harmonies?|choeurs?|chorales?|ensembles?|festivals?|editions?|librairies?|bibliotheques?|mediatheques?',
    'communes?|mairies?|villes?|departements?|regions?|metropoles?|agglomerations?|communautes?|ccas|cias|offices?',
    'chambres?|agences?|etablissements?|hopital|hopitaux|residences?|foyers?|missions?|regies?|reseaux?|groupes?',
    'groupements?|organismes?|entreprises?|services?|secours|croix|restos?|restaurants?|paroisses?|dioceses?|eglises?',
    'sports?|sporti(f|ve|fs|ves)|football|rugby|basket(ball)?|tennis|handball|judo|gymnastique|natation|athletique',
    'olympique|racing|stade|etoile|avenir|tiers-lieux?|cafe|epicerie|ferme|jardins?|amis|parents|anciens|jeunes(se)?',
    'familles?|habitants|citoyens?|citoyennes?|solidarites?|emplois?|insertion|initiatives?|pole|ptce|poles',
    'culturel(le)?s?|loisirs|animation|cinemas?|radio|cigales|civam|adil|caue|udaf|admr|uriopss|cress|france|asbl|ong',
  ].join('|')})\\b`,
);

/** Usual first names in France, of all ages. Not a list of people: only a warning sign in a name of two or three words. */
const FIRST_NAMES = new Set(
  (
    'adam adele adrien agathe agnes alain albert alexandre alexandra alexis alice aline amandine amelie anais andre ' +
    'andrea angelique anne annick annie anthony antoine arnaud arthur audrey aurelie aurelien axel baptiste beatrice ' +
    'benjamin benoit bernadette bernard bertrand brigitte bruno camille carole caroline catherine cecile celine ' +
    'chantal charles charlotte chloe christelle christian christiane christine christophe claire clara claude ' +
    'claudine clement colette corinne cyril damien daniel danielle david delphine denis denise didier dominique ' +
    'dorothee eliane elisabeth elise elodie emilie emma emmanuel emmanuelle eric estelle etienne eva fabien fabienne ' +
    'fabrice fanny fatima florence florent florian francine francis franck francois francoise frederic frederique ' +
    'gabriel gaelle genevieve georges gerard geraldine ghislaine gilbert gilles ginette gregory guillaume guy helene ' +
    'henri herve hugo hugues ines isabelle jacqueline jacques jean jeanne jeannine jennifer jeremy jerome joel joelle ' +
    'johan jonathan joseph josette josiane julia julie julien juliette justine karim karine kevin laetitia laura ' +
    'laure laurence laurent lea leo liliane lisa loic louis louise lucas lucie lucien luc lydie magali manon marc ' +
    'marcel marcelle margaux marguerite marie marine marion martine mathieu mathilde matthieu maurice maxime melanie ' +
    'melissa michel michele micheline mickael mireille mohamed monique morgane muriel myriam nadia nadine nathalie ' +
    'nathan nicolas nicole noemie odette odile olivier oceane pascal pascale patrice patricia patrick paul paulette ' +
    'pauline philippe pierre quentin rachel raphael raymond regine regis remi remy rene renee robert roger roland ' +
    'romain roselyne sabine sabrina samuel sandra sandrine sarah sebastien serge severine simon simone solange sonia ' +
    'sophie stephane stephanie suzanne sylvain sylvie theo theophile therese thibault thierry thomas tiphaine tristan ' +
    'valentin valerie vanessa veronique victor vincent virginie viviane william xavier yann yannick yves yvette yvonne'
  ).split(' '),
);

export function maybeNaturalPerson(name: string, siret: Siret | Siren | null, rna: Rna | null): boolean {
  if (rna !== null || (siret !== null && /^[12]/.test(siret))) return false;
  const text = plain(name);
  if (ORGANISATION.test(text)) return false;
  if (CIVILITY.test(text) || siret === null) return true;
  const words = text.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const saint = words.includes('saint') || words.includes('sainte');
  return words.length <= 3 && !saint && words.some((word) => FIRST_NAMES.has(word));
}
