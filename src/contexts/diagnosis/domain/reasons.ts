/**
 * What speaks for a programme, against it, or is to be checked, given what a collective told. What the programme does
 * not tell, or the collective did not answer, is never taken as a no. (Mission, principle 2.)
 */
import type { Programme } from '../../programmes/public.ts';
import type { Truth } from './condition.ts';
import type { Facts } from './facts.ts';
import { modelsNamedBy, type NamedModel } from './named-models.ts';

export type PlainReasonCode =
  | 'stage_listed'
  | 'stage_other'
  | 'stage_not_told'
  | 'stage_not_answered'
  | 'informal_accepted'
  | 'informal_refused'
  | 'informal_not_told'
  | 'facilitation_covered'
  | 'facilitation_not_covered'
  | 'facilitation_not_told';

export type ModelReasonCode = 'model_yours' | 'model_other' | 'model_not_answered';

export type Reason =
  | { code: PlainReasonCode; truth: Truth }
  /** `models`: those that the programme is made for. */
  | { code: ModelReasonCode; truth: Truth; models: readonly NamedModel[] };

/** Every reason of a programme, in the order it is told. */
export function reasonsFor(programme: Programme, facts: Facts): Reason[] {
  return [
    ...modelReasons(programme, facts.models),
    stageReason(programme, facts.stage),
    ...(facts.legal_form === undefined || facts.legal_form === 'informal' ? [informalReason(programme)] : []),
    told(
      programme.functions.facilitation,
      'facilitation_covered',
      'facilitation_not_covered',
      'facilitation_not_told',
    ),
  ];
}

function modelReasons(programme: Programme, answered: Facts['models']): Reason[] {
  const models = modelsNamedBy(programme);
  if (models.length === 0) return [];
  if (typeof answered !== 'object') return [{ code: 'model_not_answered', truth: 'unknown', models }];
  return models.some((model) => answered.includes(model))
    ? [{ code: 'model_yours', truth: 'yes', models }]
    : [{ code: 'model_other', truth: 'no', models }];
}

function stageReason({ stages }: Programme, stage: Facts['stage']): Reason {
  if (stages.length === 0) return { code: 'stage_not_told', truth: 'unknown' };
  if (stage === undefined) return { code: 'stage_not_answered', truth: 'unknown' };
  return stages.some((each) => each === stage)
    ? { code: 'stage_listed', truth: 'yes' }
    : { code: 'stage_other', truth: 'no' };
}

const informalReason = ({ applicants }: Programme): Reason =>
  told(applicants.informal_collective, 'informal_accepted', 'informal_refused', 'informal_not_told');

function told(
  value: boolean | undefined,
  yes: PlainReasonCode,
  no: PlainReasonCode,
  unknown: PlainReasonCode,
): Reason {
  if (value === undefined) return { code: unknown, truth: 'unknown' };
  return value ? { code: yes, truth: 'yes' } : { code: no, truth: 'no' };
}
