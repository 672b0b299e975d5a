/** The register of processings, made of what each context declares beside its tables. */
import type { PersonalTable, Processing, RetentionRule } from '../../../kernel/processing.ts';

export const rulesOf = (register: readonly Processing[]): RetentionRule[] =>
  register.flatMap(({ retention }) => retention);

export const tablesOf = (register: readonly Processing[]): PersonalTable[] =>
  register.flatMap(({ tables }) => tables);

/** What signs in the place of a person who left. */
export const pseudonymOf = (number: number): string => `Une personne partie, n° ${number}`;
