/**
 * An instance that is followed: its address, what may be taken of it, and when it is visited again. Only what is
 * published under an open licence is taken.
 */
import { z } from 'zod';

export const PEER_STATES = ['followed', 'paused', 'leaving', 'left'] as const;
export type PeerState = (typeof PEER_STATES)[number];

/** What becomes of its records when an instance is left. */
export const LEAVINGS = ['kept', 'withdrawn'] as const;
export type Leaving = (typeof LEAVINGS)[number];

/** Licences that let everybody share and change what is taken, and say whose it is. */
const OPEN_LICENCES: ReadonlySet<string> = new Set([
  'licence-ouverte-2.0',
  'cc-by-4.0',
  'cc-by-sa-4.0',
  'cc0-1.0',
  'odbl-1.0',
]);
export const mayBeTaken = (licence: string): boolean => OPEN_LICENCES.has(licence);

export const FAULTS = [
  'refused',
  'unreachable',
  'timed_out',
  'too_large',
  'status',
  'moved',
  'malformed',
  'other_site',
  'ourselves',
  'licence',
  'stuck',
  'share_full',
  'half_gone',
] as const;
export type FaultCode = (typeof FAULTS)[number];
/** `status 503`: what went wrong, and a detail where there is one. */
export interface Fault {
  code: FaultCode;
  detail?: string;
}

const HOUR_MS = 3_600_000;
/** Between two visits that went well. */
export const EVERY_MS = 6 * HOUR_MS;
const LONGEST_MS = 7 * 24 * HOUR_MS;
/** Between two walks over everything that home still has. */
export const CHECK_EVERY_MS = 7 * 24 * HOUR_MS;
/** Records that one instance may fill here. */
export const MOST_RECORDS = 300_000;

/** After so many failures in a row: an hour, two, four… a week at most. */
export const pauseAfter = (failures: number): number =>
  failures <= 0 ? EVERY_MS : Math.min(LONGEST_MS, HOUR_MS * 2 ** Math.min(failures - 1, 20));

const secured = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** The origin of an address that somebody typed; null when it is none that is followed. */
export function readAddress(typed: string): string | null {
  const text = typed.trim().slice(0, 300);
  const whole = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  if (!secured.safeParse(whole).success) return null;
  const url = new URL(whole);
  return url.username || url.password ? null : url.origin;
}

/** Whether an address stands on this very site. */
export const isOn = (origin: string, address: string): boolean => address.startsWith(`${origin}/`);
