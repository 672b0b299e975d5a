/** A day and an hour, where people look when something happened. */
import type { Page } from '../../../kernel/page.ts';

export const Moment = ({ page, at }: { page: Page; at: Date }) => (
  <time dateTime={at.toISOString()}>
    {new Intl.DateTimeFormat(page.locale === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    }).format(at)}
  </time>
);
