/**
 * The hard conditions of a programme, one by one, for a collective on a day. Each is yes, no or unknown:
 *
 * - territory: its territories, less those it leaves out, hold a place of the collective, or a part of it (told);
 * - calendar: one may apply today, or later (yes), nobody knows (unknown), it is closed (no);
 * - applicants: it accepts something that the collective is (yes); all that the collective is or may be, it refuses
 *   (no). A code that it does not tell is unknown, never a refusal;
 * - legal forms, models: closed lists. Absent, they ask nothing;
 * - criteria: what can be computed, each with its own sentence.
 */
import { APPLICANTS, type Applicant } from '../../../kernel/programme-terms.ts';
import { kindOf } from '../../../kernel/territory.ts';
import { codes, type LegalForm, type Model } from '../../../kernel/vocabulary.ts';
import {
  type Cover,
  type Criterion,
  coverOf,
  type Ground,
  NEARNESS,
  type Programme,
  type Standing,
  standingOf,
} from '../../programmes/public.ts';
import { CHANGEABLE, judgeCriterion, type Subject, subjectOf } from './criterion.ts';
import { modelsReservedBy } from './named-models.ts';
import type { Being, Profile } from './profile.ts';
import { any, both, type Truth, truthOf } from './truth.ts';

interface Judged {
  truth: Truth;
  about: Subject;
  /** A no that the collective may change. */
  changeable: boolean;
}
export type HardCondition = Judged &
  (
    | { code: 'territory'; cover: Cover }
    | { code: 'calendar'; standing: Standing }
    | {
        code: 'applicants';
        /** Accepted, and what the collective is. */
        as: readonly Applicant[];
        /** Accepted, whether or not the collective is one. */
        accepted: readonly Applicant[];
        /** Refused, among what the collective is. */
        refused: readonly Applicant[];
      }
    | { code: 'legal_forms'; forms: readonly LegalForm[] }
    | { code: 'models'; models: readonly Model[] }
    | { code: 'criterion'; criterion: Criterion }
  );

/** How the places of a collective lie: one ground each. `wider`: the territories to which it could widen. */
export interface Grounds {
  places: readonly Ground[];
  wider: readonly Ground[];
}

const APPLICANT_CODES = codes(APPLICANTS);

export function conditionsOf(
  programme: Programme,
  profile: Profile,
  grounds: Grounds,
  today: string,
): HardCondition[] {
  const standing = standingOf(programme, today);
  const models = modelsReservedBy(programme);
  const fixed = { changeable: false };
  return [
    territoryOf(programme, grounds),
    {
      code: 'calendar',
      about: 'calendar',
      ...fixed,
      standing,
      truth: standing.openness === 'closed' ? 'no' : standing.openness === 'unknown' ? 'unknown' : 'yes',
    },
    applicantsOf(programme, profile),
    ...(programme.legalForms.length === 0
      ? []
      : [
          {
            code: 'legal_forms' as const,
            about: 'status' as const,
            changeable: CHANGEABLE.status,
            forms: programme.legalForms,
            truth: isOne(programme.legalForms, profile.legalForms),
          },
        ]),
    ...(models.length === 0
      ? []
      : [
          {
            code: 'models' as const,
            about: 'models' as const,
            ...fixed,
            models,
            truth: isOne(models, profile.models),
          },
        ]),
    ...programme.criteria.map((criterion) => {
      const about = subjectOf(criterion);
      return {
        code: 'criterion' as const,
        about,
        changeable: CHANGEABLE[about],
        criterion,
        truth: judgeCriterion(criterion, profile),
      };
    }),
  ];
}

const isOne = <Code extends string>(list: readonly Code[], being: Being<Code>): Truth =>
  any(list.map((code) => truthOf(being[code])));

function applicantsOf({ applicants }: Programme, profile: Profile): HardCondition {
  return {
    code: 'applicants',
    about: 'status',
    changeable: CHANGEABLE.status,
    truth: any(
      APPLICANT_CODES.map((code) => both(truthOf(profile.applicants[code]), truthOf(applicants[code]))),
    ),
    as: APPLICANT_CODES.filter((code) => profile.applicants[code] && applicants[code]),
    accepted: APPLICANT_CODES.filter((code) => applicants[code]),
    refused: APPLICANT_CODES.filter((code) => profile.applicants[code] && applicants[code] === false),
  };
}

const COVER_ORDER: Readonly<Record<Cover['truth'], number>> = { yes: 0, part: 1, unknown: 2, no: 3 };

/** Whole, then part; then from the nearest scale to the widest. */
const remoteness = ({ truth, by }: Cover): number =>
  COVER_ORDER[truth] * 10 + (by ? NEARNESS[kindOf(by)] : 9);

/** The best of several grounds: whole before part; the nearest territory when they are equal. */
function territoryOf(programme: Programme, { places, wider }: Grounds): HardCondition {
  const covers =
    places.length === 0 ? [coverOf(programme, null)] : places.map((at) => coverOf(programme, at));
  const cover = covers.reduce((best, each) => (remoteness(each) < remoteness(best) ? each : best));
  return {
    code: 'territory',
    about: 'territory',
    truth: cover.truth === 'part' ? 'yes' : cover.truth,
    cover,
    changeable: cover.truth === 'no' && wider.some((at) => coverOf(programme, at).truth !== 'no'),
  };
}
