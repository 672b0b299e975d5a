import { IN_KIND } from '../../../../kernel/programme-terms.ts';
import type { FormField, FormGroup } from '../../../records/public.ts';

const field = (name: string, fr: string, en: string, as: FormField['as']): FormField => ({
  name,
  label: { fr, en },
  as,
});
const PAYMENTS = {
  advance: { fr: 'Avance', en: 'Advance' },
  instalments: { fr: 'En plusieurs fois', en: 'In instalments' },
  reimbursement: { fr: 'Remboursement de dépenses', en: 'Reimbursement of expenses' },
};

export const MONEY: FormGroup = {
  code: 'money',
  label: { fr: 'Combien, et comment', en: 'How much, and how' },
  fields: [
    field('amountMin', 'Montant le plus bas, en euros', 'Least amount, in euros', { kind: 'euros' }),
    field('amountMax', 'Montant le plus haut, en euros', 'Most, in euros', { kind: 'euros' }),
    field('envelope', 'Enveloppe totale, en euros', 'Whole sum to share, in euros', { kind: 'euros' }),
    field('rateMin', 'Taux le plus bas, en %', 'Lowest rate, in %', { kind: 'number' }),
    field('rateMax', 'Taux le plus haut, en %', 'Highest rate, in %', { kind: 'number' }),
    field('rate', 'Taux, selon la source', 'Rate, as the source words it', { kind: 'line' }),
    field('ownFunds', 'Part de fonds propres demandée, en %', 'Share of own funds asked, in %', {
      kind: 'number',
    }),
    field('years', 'Durée couverte, en années', 'Years covered', { kind: 'number' }),
    field('renewable', 'Renouvelable', 'Renewable', { kind: 'yes_no' }),
    field('payment', 'Versement', 'Payment', { kind: 'one_of', terms: PAYMENTS }),
    field('deMinimis', 'Compte dans les aides de minimis', 'Counts as de minimis aid', { kind: 'yes_no' }),
    field('combinable', 'Cumulable avec d’autres fonds', 'May be combined with other funds', {
      kind: 'yes_no',
    }),
    field('passedOn', 'Reversement à des partenaires', 'Passing on to partners', {
      kind: 'group',
      fields: [
        field('allowed', 'Permis', 'Allowed', { kind: 'yes_no' }),
        field('reference', 'Texte qui le dit', 'The text that says so', { kind: 'line' }),
      ],
    }),
    field('inKind', 'En nature', 'In kind', { kind: 'some_of', terms: IN_KIND }),
    field('interest', 'Intérêt annuel, en %', 'Yearly interest, in %', { kind: 'number' }),
    field('deferral', 'Différé, en mois', 'Deferral, in months', { kind: 'whole' }),
    field('loanMonths', 'Durée du prêt, en mois', 'Length of the loan, in months', { kind: 'whole' }),
  ],
};
