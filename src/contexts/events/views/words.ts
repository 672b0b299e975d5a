import { dateFormat } from '../../../kernel/formats.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { Meeting } from '../domain/event.ts';
import { zoneOf } from '../domain/zones.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export const words = ({ locale }: { locale: Locale }) => say(locale, { fr, en });

/** « mardi 12 mars 2027, 09:30 – 12:00 (heure de La Réunion) » */
export function whenInWords(
  locale: Locale,
  { startsAt, endsAt, zone, allDay }: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone' | 'allDay'>,
): string {
  const m = words({ locale });
  const day = dateFormat(locale, { timeZone: zone, dateStyle: 'full' });
  const time = dateFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  });
  // The end of a day is the beginning of the next one.
  const last = allDay ? new Date(Math.max(startsAt.getTime(), endsAt.getTime() - 1)) : endsAt;
  const [from, to] = [day.format(startsAt), day.format(last)];
  if (allDay) return from === to ? `${from}, ${m.allDay}` : `${from} ${m.until} ${to}`;
  const place = zoneOf(zone);
  const told = place && place.offset !== null ? ` (${place[locale]})` : '';
  if (from === to) return `${from}, ${time.format(startsAt)} – ${time.format(endsAt)}${told}`;
  return `${from}, ${time.format(startsAt)} ${m.until} ${to}, ${time.format(endsAt)}${told}`;
}
