/**
 * A collective as programmes look at it: what it is, what is known of it, what it needs, where it acts. Whoever makes
 * a profile says what a code absent means: not known, never no.
 */
import type { Applicant, Family, SupportFunction } from '../../../kernel/programme-terms.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { LegalForm, Model, Stage, Theme } from '../../../kernel/vocabulary.ts';
import type { CriterionFact } from '../../programmes/public.ts';

/** Code by code: it is (true), it is not (false); absent: not known. */
export type Being<Code extends string> = Readonly<Partial<Record<Code, boolean>>>;

/** A need, with what a programme must provide or pay for to meet it. */
export interface Wanted {
  code: string;
  family: Family;
  functions: readonly SupportFunction[];
}

/** What computable conditions compare: codes, a number in the unit of the fact, a yes or no. */
export type Known = readonly string[] | number | boolean;

export interface Profile {
  /** As whom it may apply. */
  applicants: Being<Applicant>;
  legalForms: Being<LegalForm>;
  models: Being<Model>;
  /** Legal form and models stand above; a fact that is absent is not known. */
  facts: Readonly<Partial<Record<CriterionFact, Known>>>;
  stage: Stage | null;
  themes: readonly Theme[];
  needs: readonly Wanted[];
  /** Empty: not known. */
  places: readonly TerritoryId[];
  /** Territories around its own to which it could widen. */
  wider: readonly TerritoryId[];
}
