/**
 * Registers, confirms, cancels. A seat is taken when an address is confirmed, one person after another: the row of the
 * meeting is locked meanwhile, so that of two people for one seat exactly one has it. What is freed goes to the first
 * who waits, in the same transaction as the letter that tells it.
 */
import { randomUUID } from 'node:crypto';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { ASKED_A_DAY, MOST_ASKS } from '../domain/event.ts';
import type { About } from '../domain/registration.ts';
import { promoted, type Standing, standingFor } from '../domain/seats.ts';
import { lockMeeting } from '../queries/meetings.ts';
import {
  askedSince,
  countSeats,
  findRegistration,
  firstWaiting,
  registrationOf,
} from '../queries/registrations.ts';
import { countAsk, insertRegistration, setState, signRegistration } from '../store/registrations.ts';
import type { EventNeeds } from './needs.ts';
import { LETTER } from './queues.ts';

type Needs = Pick<EventNeeds, 'db' | 'clock' | 'jobs'>;
const DAY_MS = 86_400_000;

export async function tell(
  { jobs }: Pick<EventNeeds, 'jobs'>,
  tx: Transaction,
  registrationId: string,
  about: About,
): Promise<void> {
  await jobs.enqueue(tx, LETTER, { registrationId, about });
}

export interface Asking {
  eventId: string;
  name: string;
  email: EmailAddress;
  /** Signed in: the address was confirmed already. */
  personId: string | null;
  locale: Locale;
}

/** For whoever signed in, where they stand; for anybody else nothing but a letter, whatever is known of the address. */
export async function register(
  needs: Needs,
  asking: Asking,
): Promise<Outcome<Standing | null, 'closed' | 'too_many'>> {
  const at = needs.clock();
  return transact(needs.db, async (tx) => {
    const meeting = await lockMeeting(tx, asking.eventId);
    if (meeting?.state !== 'published' || meeting.startsAt <= at) return refused('closed');
    if ((await askedSince(tx, asking.email, new Date(at.getTime() - DAY_MS))) >= ASKED_A_DAY)
      return refused('too_many');
    const before = await registrationOf(tx, asking.eventId, asking.email);
    const id = before?.id ?? randomUUID();
    if (!before) await insertRegistration(tx, { ...asking, id, eventEndsAt: meeting.endsAt }, at);
    // Nobody fills somebody else's mailbox: a few letters a registration, and no word of it.
    else if (asking.personId === null && (await countAsk(tx, id)) > MOST_ASKS) return done(null);
    if (asking.personId === null) {
      const known = before?.state === 'seated' || before?.state === 'waiting' ? before.state : null;
      await tell(needs, tx, id, known ?? 'confirm');
      return done(null);
    }
    if (before) await signRegistration(tx, id, { name: asking.name, personId: asking.personId });
    if (before?.state === 'seated' || before?.state === 'waiting') return done(before.state);
    return done(await settle(needs, tx, asking.eventId, id, meeting.seats, at));
  });
}

/** A button pressed by whoever holds the link. */
export async function confirmRegistration(needs: Needs, id: string): Promise<Outcome<Standing, 'closed'>> {
  const at = needs.clock();
  return transact(needs.db, async (tx) => {
    const asked = await findRegistration(tx, id);
    const meeting = asked && (await lockMeeting(tx, asked.eventId));
    if (meeting?.state !== 'published' || meeting.startsAt <= at) return refused('closed');
    const now = await findRegistration(tx, id, true);
    if (now?.state === 'seated' || now?.state === 'waiting') return done(now.state);
    if (now?.state !== 'unconfirmed') return refused('closed');
    return done(await settle(needs, tx, now.eventId, id, meeting.seats, at));
  });
}

async function settle(
  needs: Needs,
  tx: Transaction,
  eventId: string,
  id: string,
  seats: number | null,
  at: Date,
): Promise<Standing> {
  const standing = standingFor(seats, await countSeats(tx, eventId));
  await setState(tx, id, standing, at);
  await tell(needs, tx, id, standing);
  return standing;
}

/** For whoever signed in: the registration of their own address, given back without the letter. */
export async function cancelOwn(needs: Needs, eventId: string, email: EmailAddress): Promise<void> {
  const own = await registrationOf(needs.db, eventId, email);
  if (own) await cancelRegistration(needs, own.id);
}

/** Gives the place back. The first who waits has it, and is told. */
export async function cancelRegistration(needs: Needs, id: string): Promise<void> {
  await transact(needs.db, async (tx) => {
    const asked = await findRegistration(tx, id);
    const meeting = asked && (await lockMeeting(tx, asked.eventId));
    // A button pressed again, or an old link, takes nothing from anybody.
    if (!meeting || asked.state === 'cancelled') return;
    await setState(tx, id, 'cancelled');
    if (meeting.state === 'published') await promote(needs, tx, asked.eventId, meeting.seats);
  });
}

/** Seats what can be seated of those who wait; the meeting is locked. */
export async function promote(
  needs: Pick<EventNeeds, 'jobs'>,
  tx: Transaction,
  eventId: string,
  seats: number | null,
): Promise<void> {
  const count = promoted(seats, await countSeats(tx, eventId));
  for (const next of await firstWaiting(tx, eventId, count)) {
    await setState(tx, next, 'seated');
    await tell(needs, tx, next, 'promoted');
  }
}
