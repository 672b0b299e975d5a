import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Card } from '../../../ui/card.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Affinity } from '../domain/affinity.ts';
import { nameOf, type Offer } from '../domain/offer.ts';
import { reasonInWords, reserveInWords } from './reasons.ts';
import { LISTS, named, words } from './words.ts';

interface OfferCardProps {
  page: Page;
  offer: Offer;
  territories: Pick<TerritoryIndex, 'label'>;
  level?: 2 | 3;
}

/** One offer or request in a list. */
export function OfferCard({ page, offer, territories, level = 3 }: OfferCardProps) {
  const m = words(page);
  const { locale } = page;
  return (
    <Card
      level={level}
      lang={contentLang(page)}
      kicker={m.direction[offer.direction]}
      title={offer.title}
      href={href(page, offerPath(offer))}
      summary={shortened(offer.summary)}
      facts={[
        m.by(nameOf(offer)),
        offer.place ? territories.label(offer.place, locale) : m.remoteOnly,
        ...(offer.place && offer.remote ? [m.remoteYes] : []),
        named(locale, LISTS.forms, offer.forms).join(', '),
        named(locale, LISTS.terms, offer.terms).join(', '),
      ]}
    />
  );
}

export const offerPath = ({ id }: Pick<Offer, 'id'>): string => `/pairs/annonces/${id}`;

const SHOWN = 220;
const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')}…`;

/** The same, with why it is proposed. */
export function AnsweringCards({
  page,
  found,
  territories,
}: Omit<OfferCardProps, 'offer'> & { found: readonly { offer: Offer; affinity: Affinity }[] }) {
  const m = words(page).why;
  const { locale } = page;
  return (
    <ol class="peer-answers" role="list">
      {found.map(({ offer, affinity: { reasons, reserves } }) => (
        <li>
          <OfferCard page={page} offer={offer} territories={territories} />
          <ul class="peer-why">
            <li>
              <strong>{m.yes}</strong> : {reasons.map((each) => reasonInWords(locale, each)).join(' ; ')}.
            </li>
            {reserves.length > 0 && (
              <li>
                <strong>{m.no}</strong> : {reserves.map((each) => reserveInWords(locale, each)).join(' ; ')}.
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
