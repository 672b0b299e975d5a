/** Publishes a meeting, changes it, cancels it; those who registered are told. */
import { randomUUID } from 'node:crypto';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { EventContent, Meeting } from '../domain/event.ts';
import { lockMeeting } from '../queries/meetings.ts';
import { registrationsFor } from '../queries/registrations.ts';
import { cancelMeeting, insertMeeting, updateMeeting } from '../store/meetings.ts';
import type { EventNeeds } from './needs.ts';
import { promote, tell } from './register.ts';

type Needs = Pick<EventNeeds, 'db' | 'clock' | 'jobs' | 'geography'>;

export interface MeetingInput extends EventContent {
  recordId: string | null;
  personId: string | null;
  author: string;
}

/** Its identifier. `before`: the one that is changed. */
export async function publishMeeting(
  needs: Needs,
  input: MeetingInput,
  before: Meeting | null,
): Promise<string> {
  const at = needs.clock();
  const territory = input.territory ? parseTerritoryId(input.territory) : null;
  const places = territory ? needs.geography.words(territory) : [];
  const meeting = { ...input, id: before?.id ?? randomUUID(), places };
  await transact(needs.db, async (tx) => {
    if (!before) return insertMeeting(tx, meeting, at);
    await lockMeeting(tx, meeting.id);
    await updateMeeting(tx, meeting, at);
    if (moved(before, input))
      for (const { id } of await registrationsFor(tx, meeting.id)) await tell(needs, tx, id, 'changed');
    await promote(needs, tx, meeting.id, meeting.seats);
  });
  return meeting.id;
}

/** What people must know of: when and where. */
const moved = (before: EventContent, after: EventContent): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place ||
  before.territory !== after.territory ||
  before.url !== after.url;

export async function callOff(needs: Needs, id: string, reason: string): Promise<void> {
  await transact(needs.db, async (tx) => {
    const meeting = await lockMeeting(tx, id);
    if (meeting?.state !== 'published') return;
    await cancelMeeting(tx, id, reason, needs.clock());
    for (const registration of await registrationsFor(tx, id))
      await tell(needs, tx, registration.id, 'cancelled');
  });
}
