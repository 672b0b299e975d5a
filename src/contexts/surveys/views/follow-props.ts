/** What the page where a survey is run is drawn from, whole and by section. */
import type { Page } from '../../../kernel/page.ts';
import type { FormError } from '../../../ui/error-summary.tsx';
import type { Typed } from '../domain/typed.ts';
import type { Wave } from '../domain/wave.ts';
import type { invitationsOf } from '../queries/invitation.ts';
import type { WaveParticipation } from '../queries/participation.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import type { ParticipationParts } from '../use-cases/participation-by.ts';

export interface FollowPageProps {
  page: Page;
  survey: StoredSurvey;
  today: string;
  /** The wave that is looked at. */
  wave: Wave | null;
  /** Begun from paper in that wave, not sent. */
  drafts: readonly { path: string; receipt: string; createdAt: Date; updatedAt: Date }[];
  counts: { sent: number; drafts: number; paper: number; invited: number; counted: number };
  participation: ReadonlyMap<number, WaveParticipation>;
  /** Of the wave, by what the directory says; null where no invitation names a record. */
  parts: ParticipationParts | null;
  guests: Awaited<ReturnType<typeof invitationsOf>>;
  /** Of the records that invitations name. */
  names: ReadonlyMap<string, string>;
  place: (id: string) => string;
  typed?: Typed;
  errors?: readonly FormError[];
  notice?: string | undefined;
}
