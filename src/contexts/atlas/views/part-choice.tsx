/** Moves the map to a part of France. Hidden until there is a map: nothing to move before. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { words } from '../../../ui/words.ts';
import { PARTS, type Part } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

/** The keys of that very object. */
const NAMES = Object.keys(PARTS) as Part[];

export function PartChoice({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <p class="map-parts" hidden>
      <label for="partie">{m.parts}</label>
      <select class="control is-short" id="partie" data-map-parts>
        <option value="">{words(page).form.choose}</option>
        {NAMES.map((part) => (
          <option value={part}>{m.part[part]}</option>
        ))}
      </select>
    </p>
  );
}
