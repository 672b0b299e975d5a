import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { TerritoryField } from '../../territories/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

/** What, and where: answered by the list of cooperations. */
export function HomeSearch({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <form class="list-search" method="get" action={href(page, '/cooperations')} aria-label={m.searchTitle}>
      <div class="field">
        <label class="field-label" for="q">
          {m.words}
        </label>
        <input class="control" type="search" id="q" name="q" autocomplete="off" />
      </div>
      <TerritoryField page={page} name="lieu" label={m.place} hint={m.placeHint} value="" optional />
      <Button look="bold">{m.submit}</Button>
    </form>
  );
}
