/** A training for search engines: schema.org Course, a CourseInstance a session, an Offer when a price is told. */
import { standing } from './sessions.ts';
import type { Training, TrainingSession } from './training.ts';

interface Described {
  document: Training;
  /** Names of the organisations that give it. */
  providers: readonly string[];
  /** The full address of its page here. */
  page: string;
  /** As `2026-11-22`: sessions that are over are left out. */
  today: string;
  label: (territory: NonNullable<TrainingSession['territory']>) => string;
}

export function trainingJsonLd({ document, providers, page, today, label }: Described) {
  const { name, summary, url, hours, cost, amount, prerequisites, certifications } = document;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': page,
    name,
    description: summary,
    url: url ?? page,
    ...(providers.length > 0 && {
      provider: providers.map((one) => ({ '@type': 'Organization', name: one })),
    }),
    ...(prerequisites && { coursePrerequisites: prerequisites }),
    ...(hours !== undefined && { timeRequired: duration(hours) }),
    ...(cost === 'free' && { isAccessibleForFree: true }),
    ...(amount !== undefined && {
      offers: { '@type': 'Offer', category: 'Paid', price: (amount / 100).toFixed(2), priceCurrency: 'EUR' },
    }),
    ...(certifications.length > 0 && {
      educationalCredentialAwarded: certifications.map((one) => ({
        '@type': 'EducationalOccupationalCredential',
        name: one.name ?? `${one.register.toUpperCase()}${one.number}`,
        identifier: `${one.register.toUpperCase()}${one.number}`,
      })),
    }),
    hasCourseInstance: standing(document.sessions, today).map((one) => instance(one, document, label)),
  };
}

function instance(
  { starts, ends, state, seats, place, territory, ...one }: TrainingSession,
  { mode, hours, name }: Training,
  label: Described['label'],
) {
  const where = [place, territory && label(territory)].filter(Boolean).join(', ');
  return {
    '@type': 'CourseInstance',
    name,
    startDate: starts,
    ...(ends && { endDate: ends }),
    ...((one.mode ?? mode) && { courseMode: one.mode ?? mode }),
    ...(hours !== undefined && { courseWorkload: duration(hours) }),
    ...(where && { location: { '@type': 'Place', name: where, address: where } }),
    ...(seats !== undefined && { maximumAttendeeCapacity: seats }),
    ...(state === 'full' && { remainingAttendeeCapacity: 0 }),
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    ...(one.url && { url: one.url }),
  };
}

/** `PT17H30M` of 17.5 hours. */
function duration(hours: number): string {
  const minutes = Math.round(hours * 60);
  const rest = minutes % 60;
  return `PT${Math.floor(minutes / 60)}H${rest > 0 ? `${rest}M` : ''}`;
}
