/** The targets by kind of record. */
import { COOPERATION_TARGET, ORGANISATION_TARGET } from './collective-target.ts';
import type { ImportedKind } from './mapping.ts';
import { PROGRAMME_TARGET } from './programme-target.ts';
import type { Target } from './target.ts';
import { TRAINING_TARGET } from './training-target.ts';

export const TARGETS: Readonly<Record<ImportedKind, Target>> = {
  programme: PROGRAMME_TARGET,
  organisation: ORGANISATION_TARGET,
  cooperation: COOPERATION_TARGET,
  training: TRAINING_TARGET,
};
