/**
 * Whether a computable condition holds of a collective: yes, no, or unknown when the fact it compares is not known.
 * And what each is about: conditions about one thing move together when that thing changes.
 */
import type { LegalForm, Model } from '../../../kernel/vocabulary.ts';
import type { Criterion, CriterionFact } from '../../programmes/public.ts';
import type { Profile } from './profile.ts';
import { any, not, type Truth, truthOf } from './truth.ts';

/**
 * What a hard condition is about. `status`: who applies, in which legal form: applicants, legal forms and conditions
 * on them are one subject, for one change of status answers them all.
 */
export type Subject =
  | 'territory'
  | 'calendar'
  | 'status'
  | 'models'
  | 'stage'
  | 'themes'
  | 'carrier'
  | 'age_years'
  | 'employees'
  | 'members'
  | 'yearly_budget'
  | 'inhabitants'
  | 'has_bank_account'
  | 'general_interest'
  | 'sse_approval';

/** What a collective may change of its situation. A territory: only towards those around it. */
export const CHANGEABLE: Readonly<Record<Subject, boolean>> = {
  territory: false,
  calendar: false,
  status: true,
  models: false,
  stage: true,
  themes: false,
  carrier: true,
  age_years: true,
  employees: true,
  members: true,
  yearly_budget: true,
  inhabitants: false,
  has_bank_account: true,
  general_interest: true,
  sse_approval: true,
};

/** A subject that is one fact, judged by its value alone. */
export const isFact = (subject: Subject): subject is Extract<Subject, CriterionFact> =>
  !['territory', 'calendar', 'status', 'models'].includes(subject);

export const subjectOf = ({ fact }: Criterion): Subject =>
  fact === 'legal_form' || fact === 'has_legal_entity' ? 'status' : fact;

/** One key for the same condition, whoever states it and in whatever words. */
export const criterionKey = ({ fact, operator, value }: Criterion): string =>
  `${fact} ${operator} ${Array.isArray(value) ? value.toSorted().join() : value}`;

export function judgeCriterion(criterion: Criterion, profile: Profile): Truth {
  switch (criterion.operator) {
    case 'one_of':
      return among(criterion.fact, criterion.value, profile);
    case 'none_of':
      return not(among(criterion.fact, criterion.value, profile));
    case 'is': {
      const known = profile.facts[criterion.fact];
      return known === undefined ? 'unknown' : truthOf(known === criterion.value);
    }
    case 'at_least':
    case 'at_most': {
      const known = profile.facts[criterion.fact];
      if (typeof known !== 'number') return 'unknown';
      return truthOf(criterion.operator === 'at_least' ? known >= criterion.value : known <= criterion.value);
    }
  }
}

function among(fact: Criterion['fact'], values: readonly string[], profile: Profile): Truth {
  // The schema of criteria admits only codes of the vocabulary of each fact.
  if (fact === 'legal_form') return any(values.map((code) => truthOf(profile.legalForms[code as LegalForm])));
  if (fact === 'models') return any(values.map((code) => truthOf(profile.models[code as Model])));
  const known = profile.facts[fact];
  return typeof known === 'object' ? truthOf(values.some((code) => known.includes(code))) : 'unknown';
}
