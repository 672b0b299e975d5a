/**
 * What matters of a record, by kind: how much, why, and of which records, as data.
 * Source: seeds 000 and 002 (what a collective, a supporter and a funder look for first); weights are editorial.
 */
import type { Expectation } from './expectation.ts';
import { OF_COOPERATION } from './expected-cooperation.ts';
import { SOURCES } from './expected-of-any.ts';
import { OF_ORGANISATION } from './expected-organisation.ts';
import { OF_PROGRAMME } from './expected-programme.ts';
import { OF_RESOURCE } from './expected-resource.ts';
import { OF_TRAINING } from './expected-training.ts';
import type { RecordKind } from './kinds.ts';

export type { Expectation, Fields } from './expectation.ts';

export const EXPECTED: Readonly<Record<RecordKind, readonly Expectation[]>> = {
  cooperation: OF_COOPERATION,
  organisation: OF_ORGANISATION,
  programme: OF_PROGRAMME,
  resource: OF_RESOURCE,
  training: [...OF_TRAINING, SOURCES],
};
