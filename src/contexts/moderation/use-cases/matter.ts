/** What a decision was about, whatever its kind: whom it concerns, who took it, why, and whether it can be looked at again. */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { emailOf, relationById } from '../../accounts/public.ts';
import { SANCTIONS, type Sanction, sanctionById, sanctionByToken } from '../../conduct/public.ts';
import { groundOf, type Proposal, proposalById, proposalByToken } from '../../contributions/public.ts';
import { type Document, recordsById } from '../../records/public.ts';
import { type Remark, recordOfRemark, remarkById, remarkByToken } from '../../remarks/public.ts';
import type { MatterKind } from '../domain/appeal.ts';
import type { ModerationNeeds } from './needs.ts';

export interface Matter {
  about: string;
  kind: MatterKind;
  /** What it is about, by name; null: the person themself. */
  name: string | null;
  /** What the person had written; null for a sanction. */
  said: string | null;
  author: string;
  /** Why it was decided so. */
  why: string | null;
  /** Where those who decide see it whole. */
  path: string | null;
  territories: readonly string[];
  /** The same, and all that hold them. */
  ground: readonly string[];
  personId: string | null;
  email: EmailAddress | null;
  locale: Locale;
  firstBy: string | null;
  byAdministrator: boolean;
  appealable: boolean;
  /** The address, or the account, is surely theirs: anybody may type anybody's address. */
  confirmed: boolean;
}

const TOKEN = /^[\w-]{32}$/;

/** By the unguessable address of whom it concerns, or by its number for whoever signed in; null when it is neither. */
export async function matterByKey(
  needs: ModerationNeeds,
  kind: MatterKind,
  key: string,
  personId: string | null,
): Promise<Matter | null> {
  const { db } = needs;
  const token = TOKEN.test(key) ? parseToken(key) : null;
  if (!token) {
    const matter = await matterById(needs, kind, key);
    return matter && personId !== null && matter.personId === personId ? matter : null;
  }
  const hash = hashOf(token);
  if (kind === 'proposal') return ofProposal(needs, await proposalByToken(db, hash));
  if (kind === 'remark') return ofRemark(needs, await remarkByToken(db, hash));
  if (kind === 'sanction') return ofSanction(needs, await sanctionByToken(db, hash));
  return null;
}

export async function matterById(
  needs: ModerationNeeds,
  kind: MatterKind,
  id: string,
): Promise<Matter | null> {
  const { db } = needs;
  if (kind === 'proposal') return ofProposal(needs, await proposalById(db, id));
  if (kind === 'remark') return ofRemark(needs, await remarkById(db, id));
  if (kind === 'sanction') return ofSanction(needs, await sanctionById(db, id));
  return /^\d{1,15}$/.test(id) ? ofClaim(needs, Number(id)) : null;
}

async function ofProposal(needs: ModerationNeeds, proposal: Proposal | null): Promise<Matter | null> {
  if (!proposal) return null;
  const [record] = proposal.recordId ? await recordsById(needs.db, [proposal.recordId]) : [];
  const document = record?.document ?? newDocument(proposal);
  const { id, name, reason, author, decision, state, personId, email, locale, decidedBy } = proposal;
  return {
    ...{ kind: 'proposal', about: `proposal:${id}`, name, said: reason, author, why: decision },
    ...{ path: `/propositions/${id}`, personId, email, locale, firstBy: decidedBy, byAdministrator: false },
    ...placesOf(needs, proposal.recordId, document),
    // What another instance decided is looked at again there.
    appealable: state === 'refused' && !proposal.home,
    confirmed: state !== 'unconfirmed',
  };
}

const newDocument = ({ changes }: Proposal): Document => ({
  territories: changes.find(({ field }) => field === 'territories')?.to ?? [],
});

async function ofRemark(needs: ModerationNeeds, remark: Remark | null): Promise<Matter | null> {
  const record = remark && (await recordOfRemark(needs, remark));
  if (!record) return null;
  const { id, body, author, decision, state, personId, email, locale, decidedBy, territories } = remark;
  return {
    ...{ kind: 'remark', about: `remark:${id}`, name: record.name, said: body, author, why: decision },
    ...{ path: `/remarques/${id}`, personId, email, locale, firstBy: decidedBy, byAdministrator: false },
    ...{ territories, ground: record.ground.territories },
    appealable: state === 'hidden',
    confirmed: state !== 'unconfirmed',
  };
}

async function ofSanction(needs: ModerationNeeds, sanction: Sanction | null): Promise<Matter | null> {
  if (!sanction) return null;
  const { id, reason, personId, locale, decidedBy, kind, liftedAt, endsAt, territories } = sanction;
  const over = liftedAt !== null || (endsAt !== null && endsAt <= needs.clock());
  return {
    ...{ kind: 'sanction', about: `sanction:${id}`, name: null, said: null, author: '', why: reason },
    path: '/moderation/sanctions',
    ...{ personId, locale, firstBy: decidedBy },
    email: personId ? await addressOf(needs, personId) : null,
    byAdministrator: SANCTIONS[kind].by === 'administrator',
    ...placesOf(needs, null, { territories }),
    appealable: !over,
    confirmed: true,
  };
}

async function ofClaim(needs: ModerationNeeds, id: number): Promise<Matter | null> {
  const claim = await relationById(needs.db, id, 'refused');
  const [record] = claim?.subject ? await recordsById(needs.db, [claim.subject.slice('record:'.length)]) : [];
  if (!claim || !record) return null;
  const { personId, email, reason, name, decidedBy } = claim;
  return {
    ...{
      kind: 'claim',
      about: `claim:${id}`,
      name: String(record.document.name),
      said: reason,
      author: name,
    },
    ...{ why: null, path: `${needs.kinds[record.kind].path}/${record.slug}`, personId, email, locale: 'fr' },
    ...{ firstBy: decidedBy, byAdministrator: false, appealable: true, confirmed: true },
    ...placesOf(needs, record.id, record.document),
  };
}

const addressOf = async ({ db }: ModerationNeeds, personId: string): Promise<EmailAddress | null> =>
  (await emailOf(db, personId)) as EmailAddress | null; // read by `readEmail` before any account was made

function placesOf(needs: ModerationNeeds, recordId: string | null, document: Document) {
  const { territories } = document;
  return {
    territories: Array.isArray(territories) ? territories.map(String) : [],
    ground: groundOf(needs, recordId, document).territories,
  };
}
