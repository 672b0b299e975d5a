/**
 * A collective as programmes look at it: what it is, what is known of it, what it needs, where it acts. Whoever makes
 * a profile says what a code absent means: not known, never no.
 */
import type { Applicant, Family, ProgrammeType, SupportFunction } from '../../../kernel/programme-terms.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { LegalForm, Model, Stage, Theme } from '../../../kernel/vocabulary.ts';
import type { CriterionFact } from '../../programmes/public.ts';

/** Code by code: it is (true), it is not (false); absent: not known. */
export type Being<Code extends string> = Readonly<Partial<Record<Code, boolean>>>;

/** A need: a programme of one of the families meets it by one of the functions, or by being of one of the types. */
export interface Wanted {
  code: string;
  families: readonly Family[];
  functions: readonly SupportFunction[];
  types: readonly ProgrammeType[];
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
