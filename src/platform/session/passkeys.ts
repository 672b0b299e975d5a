/**
 * Passkeys, by the library (SimpleWebAuthn): what is asked of a browser, and whether its answer holds. The challenge of
 * an answer is looked up by the caller, who uses it up: it is kept on this side only, and opens nothing twice.
 */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';

/** Where keys belong: they answer no other site. Null: no browser makes a key for an address without a name. */
export interface KeySite {
  origin: string;
  id: string;
}

export function keySite(baseUrl: string): KeySite | null {
  const { origin, hostname, protocol } = new URL(baseUrl);
  const named = /[a-z]/i.test(hostname) && !hostname.startsWith('[');
  return named && (protocol === 'https:' || hostname === 'localhost') ? { origin, id: hostname } : null;
}

export interface KnownKey {
  id: string;
  transports: readonly string[];
}

/** A key as it is kept. */
export interface KeptKey extends KnownKey {
  publicKey: Uint8Array;
  /** How often it was used, by its own count; 0 for keys that do not count. */
  counter: number;
}

const binary = z.string().regex(/^[\w-]{1,12000}$/);
const identity = { id: binary, rawId: binary, type: z.literal('public-key') };
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']));
const registered = z.object({
  ...identity,
  response: z.object({
    clientDataJSON: binary,
    attestationObject: binary,
    transports: transports.optional().catch([]),
  }),
  clientExtensionResults: z.object({}),
});
const shown = z.object({
  ...identity,
  response: z.object({ clientDataJSON: binary, authenticatorData: binary, signature: binary }),
  clientExtensionResults: z.object({}),
});

export const askNewKey = (
  site: KeySite,
  person: { id: string; email: string; name: string },
  known: readonly KnownKey[],
) =>
  generateRegistrationOptions({
    rpName: 'Terreau',
    rpID: site.id,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    excludeCredentials: known.map(asked),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });

export const askKnownKey = (site: KeySite, known: readonly KnownKey[]) =>
  generateAuthenticationOptions({
    rpID: site.id,
    allowCredentials: known.map(asked),
    userVerification: 'preferred',
  });

const asked = ({ id, transports }: KnownKey) => ({ id, transports: [...transports] });

/** The key that a browser made; null when its answer does not hold. */
export async function readNewKey(
  site: KeySite,
  json: string,
  useChallenge: (challenge: string) => Promise<boolean>,
): Promise<KeptKey | null> {
  const sent = parsed(registered, json);
  if (!sent) return null;
  const { transports = [], ...response } = sent.response;
  const answer = await held(() =>
    verifyRegistrationResponse({
      response: { ...sent, response: { ...response, transports } },
      expectedChallenge: useChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
    }),
  );
  if (!answer?.verified) return null;
  const { id, publicKey, counter } = answer.registrationInfo.credential;
  return { id, publicKey, counter, transports };
}

/** Which key an answer says it is of. */
export const keyNamed = (json: string): string | null => parsed(shown, json)?.id ?? null;

/** The new count of a key that was shown; null when the answer does not hold. */
export async function checkKey(
  site: KeySite,
  { id, publicKey, counter }: KeptKey,
  json: string,
  useChallenge: (challenge: string) => Promise<boolean>,
): Promise<number | null> {
  const response = parsed(shown, json);
  if (response?.id !== id) return null;
  const answer = await held(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: useChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id, publicKey: Uint8Array.from(publicKey), counter },
      requireUserVerification: false,
    }),
  );
  return answer?.verified ? answer.authenticationInfo.newCounter : null;
}

function parsed<Shape>(shape: z.ZodType<Shape>, json: string): Shape | null {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** The library throws on an answer that does not hold, as on one that cannot be read: both are a refusal here. */
async function held<Result>(verify: () => Promise<Result>): Promise<Result | null> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof Error && !('code' in error)) return null;
    throw error;
  }
}
