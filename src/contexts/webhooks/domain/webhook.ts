/** What is told to whom, how often it is tried, and when it is given up. */
export const EVENTS = ['record.created', 'record.changed'] as const;
export type EventKind = (typeof EVENTS)[number];
export type HookState = 'live' | 'disabled' | 'ended';
export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** Addresses that a person may have at once. */
export const MOST_HOOKS = 10;
/** Tries of one delivery, the first included. */
export const MOST_TRIES = 7;
/** Deliveries that fail one after the other before an address is disabled. */
export const MOST_FAILURES = 5;
export const EVENTS_TOGETHER = 100;
export const ANSWER_KEPT = 500;

/** The address as it will be asked, or null when it is none that we would ask. Where it leads is judged at each try. */
export function readAddress(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (url?.protocol !== 'https:' || url.username || url.password || typed.length > 500) return null;
  if (!url.hostname.includes('.') || !['', '8443'].includes(url.port)) return null;
  url.hash = '';
  return url.href;
}

export interface HookEvent {
  event: EventKind;
  at: string;
  record: { id: string; kind: string; url: string; api: string; version: number };
  /** Names of the fields that changed. */
  fields: readonly string[];
}

/** What is signed: a copy that is sent again later bears another time. */
export const signedText = (timestamp: string, body: string): string => `${timestamp}.${body}`;

/** Where a delivery and its address stand after a try. */
export function afterTry(
  taken: boolean,
  { tries, failures }: { tries: number; failures: number },
): { state: DeliveryState; failures: number; disable: boolean } {
  if (taken) return { state: 'delivered', failures: 0, disable: false };
  if (tries < MOST_TRIES) return { state: 'waiting', failures, disable: false };
  return { state: 'failed', failures: failures + 1, disable: failures + 1 >= MOST_FAILURES };
}
