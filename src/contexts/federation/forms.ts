/** What the forms of federation send. */
import { RECORD_KINDS, type RecordKind } from '../records/public.ts';
import { LEAVINGS, type Leaving, readAddress } from './domain/peer.ts';

/** A request whose form can be read. */
interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

export interface TypedPeer {
  adresse: string;
  kinds: readonly RecordKind[];
  territoire: string;
  /** Whoever sends has seen what the instance says of itself. */
  confirmed: boolean;
}
export type PeerField = 'adresse' | 'fiches' | 'territoire';

export const NOTHING_TYPED: TypedPeer = {
  adresse: '',
  kinds: RECORD_KINDS,
  territoire: '',
  confirmed: false,
};

export async function readPeerForm(
  request: Sent,
): Promise<{ typed: TypedPeer; address: string | null; faults: PeerField[] }> {
  const text = await fields(request);
  const chosen = text('fiches');
  const typed: TypedPeer = {
    adresse: (text('adresse')[0] ?? '').trim(),
    kinds: RECORD_KINDS.filter((kind) => chosen.includes(kind)),
    territoire: (text('territoire')[0] ?? '').trim(),
    confirmed: text('confirme')[0] === 'oui',
  };
  const address = readAddress(typed.adresse);
  const faults: PeerField[] = [];
  if (!address) faults.push('adresse');
  if (typed.kinds.length === 0) faults.push('fiches');
  return { typed, address, faults };
}

export async function readLeaving(request: Sent): Promise<Leaving | null> {
  const text = await fields(request);
  return LEAVINGS.find((each) => each === text('devenir')[0]) ?? null;
}

/** Two records that somebody says are not one. */
export async function readPair(request: Sent): Promise<{ recordId: string; otherId: string } | null> {
  const text = await fields(request);
  const [recordId = '', otherId = ''] = [text('copie')[0], text('fiche')[0]];
  return UUID.test(recordId) && UUID.test(otherId) ? { recordId, otherId } : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

const LONGEST = 400;

async function fields(request: Sent): Promise<(name: string) => string[]> {
  const sent = await request.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
  return (name) => [sent[name]].flat().flatMap((each) => (typeof each === 'string' ? [plain(each)] : []));
}

const plain = (text: string) => text.toWellFormed().replaceAll('\0', '').slice(0, LONGEST);
