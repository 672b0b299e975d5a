/** Pairs of a query and a title that must answer it, or must not: what each engine makes of French. */
import type pg from 'pg';
import { matches, parseQuery, searchVector } from '../../src/platform/search/sql.ts';
import { asText } from './as-text.ts';
import { engines } from './engines.ts';

/** A query, and a title that it must find: spellings of French, inclusive writing, acronyms of the field. */
const MUST: readonly (readonly [string, string])[] = [
  ['cooperation', 'Coopération territoriale'],
  ['coopérer', 'Une coopération entre associations'],
  ['economie', 'L’économie sociale'],
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
const MUST_NOT: readonly (readonly [string, string])[] = [
  ['mars', 'Marseille'],
  ['part', 'un partenariat'],
  ['l', 'l’alimentation'],
];

export async function measurePairs(pool: pg.Pool): Promise<void> {
  const pairs = [...MUST, ...MUST_NOT];
  const corpus = pairs.map(([, title], at) => ({ slug: String(at), title, summary: '', content: '' }));
  await pool.query('create temporary table if not exists sought (at int, search tsvector)');
  const found = async ([query]: readonly [string, string], at: number): Promise<boolean> => {
    const parsed = parseQuery(query);
    if (!parsed) return false;
    const vector = asText(searchVector({ title: corpus[at]?.title ?? '', summary: '', body: '' }));
    const asked = asText(matches(asText.column('v.search'), parsed), vector.values.length);
    const { rows } = await pool.query(`select 1 from (select ${vector.sql} as search) v where ${asked.sql}`, [
      ...vector.values,
      ...asked.values,
    ]);
    return rows.length > 0;
  };
  const told = async (
    name: string,
    finds: (pair: readonly [string, string], at: number) => Promise<boolean>,
  ) => {
    let [must, not] = [0, 0];
    for (const [at, pair] of pairs.entries()) {
      if (!(await finds(pair, at))) continue;
      if (at < MUST.length) must++;
      else not++;
    }
    console.log(
      `pairs, ${name}: ${must}/${MUST.length} found; ${not}/${MUST_NOT.length} found that must not be`,
    );
  };
  await told('Terreau', found);
  for (const engine of await engines(corpus))
    await told(engine.name, async ([query], at) => (await engine.search(query)).includes(String(at)));
}
