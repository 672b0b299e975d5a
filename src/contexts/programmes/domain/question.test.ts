import { describe, expect, it } from 'vitest';
import synonyms from '../../../../content/synonyms/programmes.json' with { type: 'json' };
import {
  APPLICANTS,
  DURABILITY,
  FAMILIES,
  FEES,
  FUNCTIONS,
  OPENNESS,
  PROGRAMME_TYPES,
} from '../../../kernel/programme-terms.ts';
import { MODELS, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { readQuestion } from './question.ts';

const PLACES: Record<string, string> = {
  jura: 'departement-39',
  bretagne: 'region-53',
  'lons le saunier': 'commune-39300',
  'la reunion': 'region-04',
  'ille et vilaine': 'departement-35',
  nantes: 'commune-44109',
  '39000': 'commune-39300',
};
const placeNamed = (name: string) =>
  PLACES[name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()] ?? null;
const read = (text: string) => {
  const { proposals, rest } = readQuestion(text, placeNamed);
  return [...proposals.map(({ param, value }) => `${param}=${value}`), ...(rest ? [`q=${rest}`] : [])];
};

describe('a question in plain words', () => {
  it.each<[string, string[]]>([
    [
      'qui paie l’animation d’un collectif informel dans le Jura ?',
      ['famille=funding', 'fonction=facilitation', 'pour=informal_collective', 'territoire=departement-39'],
    ],
    [
      "QUI FINANCE L'ANIMATION EN BRETAGNE",
      ['famille=funding', 'fonction=facilitation', 'territoire=region-53'],
    ],
    [
      'subventions pour une association à Lons-le-Saunier',
      ['famille=funding', 'pour=association', 'territoire=commune-39300'],
    ],
    ['un prêt pour notre SCIC', ['nature=loan', 'pour=scic']],
    ['groupement sans chef de file', ['pour=unled_consortium']],
    ['un groupement avec chef de file', ['pour=led_consortium']],
    ['animation sans subvention', ['fonction=facilitation']],
    ['pas de prêt, un don', ['nature=patronage']],
    [
      'qui accompagne un tiers-lieu en émergence à La Réunion',
      ['famille=support', 'modele=tiers_lieu', 'stade=emergence', 'territoire=region-04'],
    ],
    [
      'appels à projets ouverts en Ille-et-Vilaine',
      ['nature=call_for_projects', 'statut=open', 'territoire=departement-35'],
    ],
    ['AMI PTCE', ['nature=call_for_interest', 'modele=ptce']],
    ['mobilité 39000', ['theme=mobilite', 'territoire=commune-39300']],
    [
      'financement pluriannuel du fonctionnement',
      ['famille=funding', 'duree=multi_year', 'fonction=running_costs'],
    ],
    ['étude de faisabilité pour un collectif citoyen', ['fonction=expertise', 'pour=informal_collective']],
    ['collectif sans siret', ['pour=informal_collective']],
    ['ressourcerie à Nantes', ['theme=reemploi_dechets', 'territoire=commune-44109']],
    ['mesure d’impact', ['fonction=evaluation']],
    ['formation gratuite', ['nature=training', 'frais=free']],
    ['DLA', ['nature=dla']],
    ['crowdfunding', ['nature=participatory_finance']],
    ['transfert de savoir-faire entre pairs', ['nature=know_how_transfer']],
    ['changement d’échelle', ['stade=scaling']],
    ['fonds de dotation', ['pour=endowment_fund']],
    ['fondation dans le jura', ['pour=foundation', 'territoire=departement-39']],
    ['agriculteurs et circuits courts', ['pour=farmer', 'theme=alimentation']],
    ['financer des travaux', ['famille=funding', 'fonction=investment']],
    ['qui peut aider des habitants', ['famille=support', 'pour=natural_person']],
    ['finanscement', ['q=finanscement']],
    ['four à pain', ['q=four pain']],
    ['four à pain dans le Jura', ['territoire=departement-39', 'q=four pain']],
    ['Jura', ['q=Jura']],
    ['', []],
    ['??? !!', []],
    ['animation animation', ['fonction=facilitation']],
  ])('%s', (text, expected) => {
    expect(read(text).toSorted()).toEqual(expected.toSorted());
  });

  it('shows the words that led to each', () => {
    const { proposals } = readQuestion('Qui paie l’animation ?', placeNamed);
    expect(proposals).toEqual([
      { param: 'famille', value: 'funding', words: 'Qui paie' },
      { param: 'fonction', value: 'facilitation', words: 'animation' },
    ]);
  });

  it('takes any text, however long, without stumbling', () => {
    expect(read('dans le '.repeat(5000))).toEqual([]);
  });
});

it('every synonym leads to a value that lists know', () => {
  const terms: Record<string, object> = {
    famille: FAMILIES,
    fonction: FUNCTIONS,
    pour: APPLICANTS,
    stade: STAGES,
    nature: PROGRAMME_TYPES,
    theme: THEMES,
    modele: MODELS,
    statut: OPENNESS,
    frais: FEES,
    duree: DURABILITY,
  };
  expect(synonyms.terms.filter(({ filter, value }) => !(value in (terms[filter] ?? {})))).toEqual([]);
});
