import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { RESOURCE_KINDS, THEMES } from '../../../kernel/vocabulary.ts';
import { codeIn } from '../domain/codes-in.ts';
import type { Need } from '../domain/needs.ts';
import type { ReadingReason } from '../domain/resources-for.ts';
import type { FoundReading } from '../use-cases/find-resources.ts';
import { aroundWords } from './around-words.ts';
import { words } from './words.ts';

interface ResourcesSectionProps {
  page: Page;
  /** In the order in which they are told. */
  needs: readonly Need[];
  /** By code of need. */
  readings: ReadonlyMap<string, readonly FoundReading[]>;
}

/** Works of the library, at most three for each need, and the way to all of them. */
export function ResourcesSection({ page, needs, readings }: ResourcesSectionProps) {
  const m = aroundWords(page).reading;
  const told = needs.filter(({ code }) => readings.has(code));
  return (
    <section aria-labelledby="ressources">
      <h2 id="ressources">{m.title}</h2>
      {told.length === 0 && <p>{m.none}</p>}
      {told.map((need) => (
        <div class="around-group">
          <h3>{need.label[page.locale]}</h3>
          <ul class="plain-list">
            {(readings.get(need.code) ?? []).map((reading) => (
              <Work page={page} reading={reading} />
            ))}
          </ul>
          <All page={page} need={need} />
        </div>
      ))}
      <p>
        <a href={href(page, '/ressources')}>{m.browse}</a>
      </p>
    </section>
  );
}

function Work({ page, reading: { card, path, reasons } }: { page: Page; reading: FoundReading }) {
  const kind = codeIn(RESOURCE_KINDS, card.card.kind);
  const told = reasons.map((reason) => reasonInWords(page, reason));
  return (
    <li>
      <a href={href(page, path)} lang={contentLang(page)}>
        {card.name}
      </a>
      <span class="around-why">
        {' '}
        {[...(kind ? [RESOURCE_KINDS[kind][page.locale]] : []), ...told].join(words(page).semicolon)}
      </span>
    </li>
  );
}

function All({ page, need }: { page: Page; need: Need }) {
  const word = need.reads?.words[0];
  if (!word) return null;
  const query = new URLSearchParams({ q: word });
  return (
    <p class="around-why">
      <a href={`${href(page, '/ressources')}?${query}`}>{aroundWords(page).reading.all(word)}</a>
    </p>
  );
}

function reasonInWords(page: Page, reason: ReadingReason): string {
  const m = aroundWords(page).reading;
  if (reason.code === 'list') return m.list(reason.title);
  if (reason.code === 'words') return m.words(reason.words.join(', '));
  if (reason.code === 'stage') return m.stage;
  return m.themes(
    reason.themes.flatMap((theme) => THEMES[codeIn(THEMES, theme) ?? 'autre'][page.locale]).join(', '),
  );
}
