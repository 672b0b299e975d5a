/** Buttons that move the map to a part of France. Hidden until there is a map: nothing to move before. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { PARTS } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function PartButtons({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <fieldset class="map-parts" hidden>
      <legend>{m.parts}</legend>
      {Object.keys(PARTS).map((part) => (
        <button type="button" data-map-part={part}>
          {m.part[part as keyof typeof PARTS] /* the keys of that very object */}
        </button>
      ))}
    </fieldset>
  );
}
