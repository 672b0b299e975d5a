/** What the form of a new webhook sends. */
import { EVENTS, type EventKind, readAddress } from './domain/webhook.ts';

export interface TypedHook {
  address: string;
  events: readonly EventKind[];
}
export type HookField = 'adresse' | 'evenements';

interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

export async function readHookForm(
  request: Sent,
): Promise<{ typed: TypedHook; address: string | null; faults: HookField[] }> {
  const sent = await request.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
  const texts = (name: string) => [sent[name]].flat().filter((each) => typeof each === 'string');
  const typed: TypedHook = {
    address: (texts('adresse')[0] ?? '').trim().slice(0, 600),
    events: EVENTS.filter((event) => texts('evenements').includes(event)),
  };
  const address = readAddress(typed.address);
  const faults: HookField[] = [];
  if (!address) faults.push('adresse');
  if (typed.events.length === 0) faults.push('evenements');
  return { typed, address, faults };
}
