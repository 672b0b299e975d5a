/** What another instance says it is: read before anything is taken of it, and at each visit. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type InstanceManifest, instanceManifest } from '../../publication/public.ts';
import { type Fault, mayBeTaken } from '../domain/peer.ts';
import { askPeer } from './ask-peer.ts';
import type { VisitNeeds } from './needs.ts';

/** `address`: an origin. Refused when it is another's, our own, or published under a licence that is not open. */
export async function readManifest(
  needs: Pick<VisitNeeds, 'fetchPublic' | 'baseUrl'>,
  address: string,
): Promise<Outcome<InstanceManifest, Fault>> {
  if (new URL(needs.baseUrl).host === new URL(address).host) return refused({ code: 'ourselves' });
  const told = await askPeer(needs, `${address}/api/v1/instance`);
  if (!told.ok) return told;
  const read = instanceManifest.safeParse(told.value.body);
  if (!read.success) return refused({ code: 'malformed' });
  const manifest = { ...read.data, name: namedBy(read.data.name, address) };
  if (manifest.instance !== address) return refused({ code: 'other_site', detail: manifest.instance });
  if (!mayBeTaken(manifest.licence.code))
    return refused({ code: 'licence', detail: manifest.licence.name || manifest.licence.code });
  return done(manifest);
}

const namedBy = (name: string, address: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '')
    .trim()
    .slice(0, 120) || new URL(address).host;
