/** How a partner shows this very map, with its filters, on a page of its own. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function EmbedSection({ page, query }: { page: Page; query: string }) {
  const m = say(page.locale, { fr, en });
  const path = `${href(page, '/carte/integrer')}${query && `?${query}`}`;
  const lines = [
    `<iframe src="${page.baseUrl}${path.replaceAll('&', '&amp;')}"`,
    `  title="${m.embed.frame}" loading="lazy" width="100%" height="560"></iframe>`,
  ].join('\n');
  return (
    <details class="map-embed">
      <summary>{m.embed.title}</summary>
      <p>{m.embed.how}</p>
      <label class="field-label" for="integrer">
        {m.embed.code}
      </label>
      <textarea class="control" id="integrer" rows={3} readonly>
        {lines}
      </textarea>
      <p class="hint">{m.embed.detail}</p>
      <p>
        <a href={path}>{m.embed.see}</a>
      </p>
    </details>
  );
}
