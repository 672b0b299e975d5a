/** A first mapping guessed from the titles of columns: for a person to complete and review, never to be trusted. */
import { plain } from '../../../kernel/cells.ts';

const GUESSES: readonly (readonly [pattern: RegExp, field: string, rule: Record<string, unknown>])[] = [
  [/^(nom|intitule|titre|name)\b|\b(nom|intitule|titre) (de l'aide|du dispositif|du programme)/, 'name', {}],
  [/\b(resume|objectif|presentation)\b/, 'summary', { as: 'summary' }],
  [/\b(descripti(f|on)|detail)/, 'body', { as: 'html' }],
  [/\b(lien|url|site|page|adresse web)\b/, 'url', { as: 'url' }],
  [/\b(financeur|porteur|organisme|operateur|structure)s?\b/, 'operators', { as: 'operators', split: ';' }],
  [
    /\b(territoire|perimetre|zone|commune|departement|region|insee)s?\b/,
    'territories',
    { as: 'territory', split: ';' },
  ],
  [/\b(beneficiaire|public|cible|pour qui)s?\b/, 'audiences', { split: ';' }],
  [/\b(condition|eligibilite|critere)s?\b/, 'conditions', { as: 'html' }],
  [/\b(ouverture|date de debut|debut)\b/, 'calendar.opens', { as: 'date' }],
  [/\b(cloture|date limite|echeance|date de fin|fin)\b/, 'calendar.closes', { as: 'date', pick: 'last' }],
  [/\b(montant|plafond)s?\b.*\b(max|plafond)|\bplafond\b/, 'amountMax', { as: 'amount', pick: 'last' }],
  [/\b(montant)s?\b.*\bmin|\bplancher\b/, 'amountMin', { as: 'amount' }],
  [/\bmontant\b/, 'amountMax', { as: 'amount', pick: 'last' }],
  [/\b(enveloppe|budget)\b/, 'envelope', { as: 'amount' }],
  [/\btaux\b/, 'rateMax', { as: 'percent', pick: 'last' }],
  [/\b(contact|courriel|telephone)\b/, 'contact', {}],
  [/\b(duree)\b/, 'duration', {}],
];

/** A draft for the columns of a file. Columns that nothing was guessed for are listed as ignored. */
export function draftMapping(columns: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const ignore: string[] = [];
  for (const column of columns) {
    const guess = GUESSES.find(
      ([pattern, field]) => !(field in fields) && pattern.test(plain(column).replace(/[_-]/g, ' ')),
    );
    if (guess) fields[guess[1]] = { from: column, ...guess[2] };
    else ignore.push(column);
  }
  fields.types ??= { value: ['other_funding'] };
  const id = columns.find((column) => /^(id|identifiant|ref(erence)?|code|numero)$/.test(plain(column)));
  return {
    source: 'nom-de-la-source',
    label: 'Nom de la source',
    licence: 'Licence de la source',
    id: [id ?? (fields.name as { from: string } | undefined)?.from ?? columns[0]],
    ignore,
    fields,
  };
}
