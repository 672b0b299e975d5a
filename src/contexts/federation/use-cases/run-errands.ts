/**
 * Takes proposals on copies to the instances where they are decided, and brings the decisions back. An instance that
 * cannot be reached is tried again, later and later; in the end the author is told.
 */
import { transact } from '../../../platform/db/connect.ts';
import { newToken } from '../../../platform/ids/token.ts';
import { closeFromHome, goingHome, type Proposal, proposalById } from '../../contributions/public.ts';
import { recordsById } from '../../records/public.ts';
import { ASK_EVERY_MS, MOST_TRIES, received, standing, waitAfter } from '../domain/errand.ts';
import { ERRAND_WORDS } from '../domain/errand-words.ts';
import { type Fault, isOn } from '../domain/peer.ts';
import { dueErrands, type Errand, errandsOf } from '../queries/errands.ts';
import { hasten, insertErrand, noteErrand } from '../store/errands.ts';
import { askPeer } from './ask-peer.ts';
import { letterOf } from './errand-letter.ts';
import type { ErrandNeeds } from './needs.ts';

type Going = Proposal & { home: string };

const AT_ONCE = 100;

export async function runErrands(needs: ErrandNeeds): Promise<void> {
  const { db, clock } = needs;
  const going = await goingHome(db, AT_ONCE);
  const known = await errandsOf(
    db,
    going.map(({ id }) => id),
  );
  for (const proposal of going) if (!known.has(proposal.id)) await begin(needs, proposal);
  for (const errand of await dueErrands(db, clock(), AT_ONCE)) {
    const proposal = await proposalById(db, errand.proposalId);
    const { home } = proposal ?? {};
    if (proposal?.state !== 'open' || !home) await end(needs, errand);
    else if (errand.state === 'waiting') await bring(needs, errand, { ...proposal, home });
    else await ask(needs, errand, { ...proposal, home });
  }
}

async function begin(needs: ErrandNeeds, proposal: Going): Promise<void> {
  const { db, clock } = needs;
  const [record] = proposal.recordId ? await recordsById(db, [proposal.recordId]) : [];
  const home = record?.home;
  if (!record || !home || home.left || record.removed)
    return giveBack(needs, proposal, ERRAND_WORDS[proposal.locale].notFollowed);
  if (!(await letterOf(needs, proposal, record)))
    return giveBack(needs, proposal, ERRAND_WORDS[proposal.locale].partial(home.url));
  await transact(db, (tx) =>
    insertErrand(tx, {
      proposalId: proposal.id,
      instance: home.instance,
      homeId: home.id,
      secret: newToken(),
      at: clock(),
    }),
  );
}

const giveBack = (needs: ErrandNeeds, proposal: Going, reason: string): Promise<void> =>
  closeFromHome(needs, proposal, { state: 'refused', reason, taken: null });

/** Tells home where the proposal is read. What home refuses at once, its author is told. */
async function bring(needs: ErrandNeeds, errand: Errand, proposal: Going): Promise<void> {
  const { db, clock, baseUrl } = needs;
  const told = await askPeer(needs, `${errand.instance}/api/v1/proposals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: `${baseUrl}/api/v1/proposals/sent/${errand.secret}` }),
  });
  const answer = told.ok ? received.safeParse(told.value.body) : null;
  if (answer?.success && isOn(errand.instance, answer.data.follow)) {
    const { follow } = answer.data;
    const at = clock();
    await transact(db, (tx) =>
      noteErrand(tx, errand.proposalId, {
        ...{ state: 'sent', follow, tries: 0, fault: null, sent_at: at },
        next_try: new Date(at.getTime() + ASK_EVERY_MS),
      }),
    );
    return;
  }
  const fault: Fault = told.ok ? { code: 'malformed' } : told.reason;
  const why = fault.code === 'status' ? REFUSALS[fault.detail ?? ''] : undefined;
  if (why) {
    await giveBack(needs, proposal, ERRAND_WORDS[proposal.locale].refused[why]);
    await end(needs, errand);
  } else await later(needs, errand, proposal, fault);
}

/** What home answers to what it does not take, and will not take later. */
const REFUSALS: Readonly<Record<string, keyof typeof ERRAND_WORDS.fr.refused>> = {
  404: 'gone',
  409: 'nothing',
  410: 'gone',
  413: 'invalid',
  422: 'invalid',
};

async function ask(needs: ErrandNeeds, errand: Errand, proposal: Going): Promise<void> {
  const { db, clock } = needs;
  if (errand.follow === null) return end(needs, errand);
  const told = await askPeer(needs, errand.follow);
  const read = told.ok ? standing.safeParse(told.value.body) : null;
  if (!read?.success) {
    const fault: Fault = told.ok ? { code: 'malformed' } : told.reason;
    if (fault.code === 'status' && (fault.detail === '404' || fault.detail === '410')) {
      await giveBack(needs, proposal, ERRAND_WORDS[proposal.locale].refused.gone);
      return end(needs, errand);
    }
    return later(needs, errand, proposal, fault);
  }
  const { state, decision, taken } = read.data;
  const at = clock();
  if (state === 'open' || state === 'unconfirmed')
    return transact(db, (tx) =>
      noteErrand(tx, errand.proposalId, {
        ...{ state: 'sent', tries: 0, fault: null, next_try: new Date(at.getTime() + ASK_EVERY_MS) },
      }),
    );
  const reason = decision ?? (state === 'refused' ? ERRAND_WORDS[proposal.locale].noReason : null);
  await closeFromHome(needs, proposal, { state, reason, taken });
  await end(needs, errand);
  if (state === 'accepted') await transact(db, (tx) => hasten(tx, errand.instance, at));
}

async function later(needs: ErrandNeeds, errand: Errand, proposal: Going, fault: Fault): Promise<void> {
  const tries = errand.tries + 1;
  const at = needs.clock();
  const lost = tries >= MOST_TRIES && errand.state === 'waiting';
  if (lost)
    await giveBack(needs, proposal, ERRAND_WORDS[proposal.locale].unreachable(new URL(errand.instance).host));
  await transact(needs.db, (tx) =>
    noteErrand(tx, errand.proposalId, {
      state: lost ? 'failed' : errand.state,
      tries,
      fault: [fault.code, fault.detail].filter(Boolean).join(' '),
      next_try: new Date(at.getTime() + waitAfter(tries)),
    }),
  );
}

const end = ({ db, clock }: ErrandNeeds, { proposalId, tries }: Errand): Promise<void> =>
  transact(db, (tx) =>
    noteErrand(tx, proposalId, { state: 'decided', tries, fault: null, next_try: clock() }),
  );
