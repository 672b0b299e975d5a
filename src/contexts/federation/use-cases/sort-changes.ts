/** Tells apart what a page of changes holds: what may be taken, what was merged or taken away, what is refused. */
import { createHash } from 'node:crypto';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type Change, change } from '../../publication/public.ts';
import { type Document, type FromHome, standingIds } from '../../records/public.ts';
import { isOn } from '../domain/peer.ts';
import { readDocument } from '../domain/read-document.ts';
import { refuse, type VisitReport } from '../domain/visit-report.ts';
import { type HeldRecord, heldRecords, type Peer } from '../queries/peers.ts';
import { idHere } from './ids-here.ts';
import type { VisitNeeds } from './needs.ts';

type Stands = Extract<Change, { state: 'stands' }>;

export interface Candidate {
  homeId: string;
  sha256: string;
  record: FromHome;
}

export interface Sorted {
  take: Candidate[];
  /** They left the territory that is followed. */
  outside: HeldRecord[];
  gone: HeldRecord[];
  merged: { held: HeldRecord; into: string; url: string }[];
  held: Map<string, HeldRecord>;
}

export async function sortChanges(
  needs: VisitNeeds,
  peer: Peer,
  sent: readonly unknown[],
  report: VisitReport,
): Promise<Sorted> {
  const byId = new Map<string, Change>();
  for (const each of sent) {
    const read = change.safeParse(each);
    // The last word on a record is the one that holds.
    if (read.success) byId.set(read.data.id, read.data);
    else refuse(report, addressIn(each), 'malformed');
  }
  const ids = [...byId.keys()];
  const [held, ours] = await Promise.all([heldRecords(needs.db, peer.id, ids), standingIds(needs.db, ids)]);
  const sorted: Sorted = { take: [], outside: [], gone: [], merged: [], held };
  const stands: { told: Stands; document: Document }[] = [];
  for (const [id, told] of byId) {
    const here = held.get(id);
    if (told.state === 'withdrawn') {
      if (here && here.state !== 'gone') sorted.gone.push(here);
    } else if (told.state === 'merged') {
      if (!isOn(peer.address, told.url)) refuse(report, told.url, 'other_site');
      else if (here) sorted.merged.push({ held: here, into: told.into, url: told.url });
    } else if (ours.get(id)?.atHome) report.already++;
    else {
      const document = documentOf(needs, peer, told, report);
      if (!document) continue;
      if (isWithin(needs, peer.territory, document)) stands.push({ told, document });
      else if (here?.state === 'here') sorted.outside.push(here);
      else report.outside++;
    }
  }
  sorted.take = await candidates(needs, peer, stands);
  return sorted;
}

function documentOf({ kinds }: VisitNeeds, peer: Peer, told: Stands, report: VisitReport): Document | null {
  const no = (why: string) => {
    refuse(report, told.url, why);
    return null;
  };
  if (!isOn(peer.address, told.url)) return no('other_site');
  if (!peer.kinds.includes(told.kind)) return no('kind');
  if (!told.document) return no('malformed');
  const sum = createHash('sha256').update(JSON.stringify(told.document)).digest('hex');
  if (sum !== told.sha256) return no('checksum');
  const read = readDocument(kinds[told.kind], told.document);
  if (!read.ok) return no(`invalid ${read.reason}`);
  report.dropped += read.value.dropped;
  return read.value.document;
}

/** Whether one of its territories lies within the one that is followed. */
function isWithin({ around }: VisitNeeds, territory: string | null, { territories }: Document): boolean {
  if (territory === null) return true;
  // Read by the schema of its kind.
  const places = (Array.isArray(territories) ? territories : []) as TerritoryId[];
  return places.some((place) => around.holding(place).has(territory as TerritoryId));
}

/** Whom each names, in identifiers of here. One query. */
async function candidates(
  { db, clock, baseUrl, kinds }: VisitNeeds,
  peer: Peer,
  stands: readonly { told: Stands; document: Document }[],
): Promise<Candidate[]> {
  const links = stands.map(({ told, document }) => ({
    told,
    document,
    written: [...new Set(kinds[told.kind].read(document).projection.links.map(({ to }) => to))],
  }));
  const mentioned = links.flatMap(({ told, written }) => [
    ...written,
    ...(told.mentions ?? []).flatMap(({ home }) => home?.id ?? []),
  ]);
  const ours = await standingIds(db, [...new Set(mentioned)].filter(isUuid));
  const received = clock().toISOString();
  return links.map(({ told, document, written }) => {
    const mentions = new Map((told.mentions ?? []).map((each) => [each.id, each]));
    const named = (text: string) => {
      const mention = mentions.get(text);
      const home = mention?.home;
      const atHome = home && home.instance === baseUrl ? home.id : text;
      const own = ours.get(atHome)?.atHome && (!home || home.instance === baseUrl);
      const id = own ? atHome : idHere(home?.instance ?? peer.address, home?.id ?? text);
      return { written: text, id, ...(mention && { name: mention.name }) };
    };
    const { id: homeId, kind, version, url, sha256 } = told;
    return {
      homeId,
      sha256,
      record: {
        kind: kinds[kind],
        id: idHere(peer.address, homeId),
        document,
        home: { instance: peer.address, id: homeId, url, licence: peer.licence, version, received },
        names: written.map(named),
      },
    };
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (text: string): boolean => UUID.test(text);

const addressIn = (sent: unknown): string =>
  typeof sent === 'object' && sent !== null && 'url' in sent && typeof sent.url === 'string' ? sent.url : '';
