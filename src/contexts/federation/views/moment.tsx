/** A day and an hour, where people look when something happened. */
import { dateFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';

export const Moment = ({ page, at }: { page: Page; at: Date }) => (
  <time dateTime={at.toISOString()}>
    {dateFormat(page.locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    }).format(at)}
  </time>
);
