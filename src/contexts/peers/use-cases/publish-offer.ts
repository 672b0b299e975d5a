/** Publishes an offer or a request of know-how, or writes one again: from then on it stands until the day chosen. */
import { randomUUID } from 'node:crypto';
import { COMPETENCES } from '../../../kernel/competences.ts';
import { parisDay } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { transact } from '../../../platform/db/connect.ts';
import { admit, type Refusal } from '../../conduct/public.ts';
import { expiryOf, FORMS, type Lasts, MOST_OPEN, type OfferContent, TERMS } from '../domain/offer.ts';
import { openOffersBy } from '../queries/offers.ts';
import { insertOffer, inTurn, updateOffer } from '../store/offers.ts';
import type { PeerNeeds, Sender } from './needs.ts';

export interface OfferInput extends OfferContent {
  personId: string;
  recordId: string | null;
  author: string;
  lasts: Lasts;
  /** In which its author reads: that of the letters about it. */
  locale: Locale;
}

/** The identifier of what stands now. `id`: the one that is written again. */
export async function publishOffer(
  { db, clock, geography, secret }: Pick<PeerNeeds, 'db' | 'clock' | 'geography' | 'secret'>,
  { lasts, ...input }: OfferInput,
  id: string | null,
  sender: Sender,
): Promise<Outcome<string, Refusal | { reason: 'too_many' }>> {
  const at = clock();
  const offer = {
    ...input,
    id: id ?? randomUUID(),
    expiresOn: expiryOf(lasts, parisDay(at)),
    spoken: spokenOf(input, input.place ? geography.words(input.place) : []),
  };
  return transact(db, async (tx) => {
    await inTurn(tx, input.personId);
    if (id === null && (await openOffersBy(tx, input.personId)) >= MOST_OPEN)
      return refused({ reason: 'too_many' });
    const text = `${input.title}\n${input.summary}`;
    // Written again, it is much like itself: only what is new is compared with what was sent before.
    const sent = {
      act: 'peer' as const,
      recordId: null,
      text: id === null ? text : '',
      form: null,
      ...sender,
    };
    const admitted = await admit(tx, { clock, secret }, sent);
    if (!admitted.ok) return admitted;
    await (id === null ? insertOffer(tx, offer, at) : updateOffer(tx, offer, at));
    return done(offer.id);
  });
}

/** The words of its codes and of its place, in French: the language that the search reads. */
function spokenOf(content: OfferContent, places: readonly string[]): string {
  return [
    ...content.competences.map((code) => COMPETENCES[code].fr),
    ...content.themes.map((code) => THEMES[code].fr),
    ...content.stages.map((code) => STAGES[code].fr),
    ...content.forms.map((code) => FORMS[code].fr),
    ...content.terms.map((code) => TERMS[code].fr),
    content.direction === 'offer' ? 'offre savoir-faire' : 'demande besoin savoir-faire',
    content.times,
    ...places,
  ].join('\n');
}
