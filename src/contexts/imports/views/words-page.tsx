/** What the words of the source mean here, and which territories its places are. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import type { AskedGroup, AskedWord } from '../domain/asked.ts';
import type { FileImport } from '../queries.ts';
import { ImportFrame } from './import-frame.tsx';
import { words } from './words.ts';

interface WordsPageProps {
  page: Page;
  own: FileImport;
  groups: readonly AskedGroup[];
}

export function WordsPage({ page, own, groups }: WordsPageProps) {
  const m = words(page).words;
  let at = 0;
  return (
    <ImportFrame {...{ page, own, title: m.title, lead: m.lead, step: 3 }}>
      <form class="stack" method="post" action={href(page, `/imports/${own.id}/mots`)}>
        {groups.every(({ asked }) => asked.length === 0) && <p>{m.nothing}</p>}
        {groups.map(({ place, label, column, asked, known, more }) => (
          <fieldset class="import-words">
            <legend>{place ? m.places(column) : m.of(label, column)}</legend>
            {known > 0 && <p class="hint">{m.known(known)}</p>}
            {asked.map((each) => (
              <WordChoice page={page} at={at++} asked={each} />
            ))}
            {more > 0 && <p>{m.more(more)}</p>}
          </fieldset>
        ))}
        <div class="actions">
          <Button look="bold">{m.send}</Button>
          <ButtonLink look="quiet" href={href(page, `/imports/${own.id}/colonnes`)}>
            {m.back}
          </ButtonLink>
        </div>
      </form>
    </ImportFrame>
  );
}

function WordChoice({ page, at, asked }: { page: Page; at: number; asked: AskedWord }) {
  const m = words(page).words;
  const { field, column, word, shown, count, code, options, note } = asked;
  const id = `code-${at}`;
  const hint = note && `${id}-aide`;
  return (
    <div class="import-word">
      <input type="hidden" name={`champ-${at}`} value={field} />
      <input type="hidden" name={`colonne-${at}`} value={column} />
      <input type="hidden" name={`mot-${at}`} value={word} />
      <label for={id}>
        <strong lang={contentLang(page)}>{shown}</strong> <span class="hint">{m.inRows(count)}</span>
      </label>
      {options.length > 0 ? (
        <select class="control" id={id} name={id} aria-describedby={hint}>
          <option value="">{m.leave}</option>
          {options.map((option) => (
            <option value={option.value} selected={option.value === code}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          class="control"
          type="text"
          id={id}
          name={id}
          value={code}
          autocomplete="off"
          aria-describedby={hint}
        />
      )}
      {note && (
        <p class="hint" id={hint}>
          {m[note]}
        </p>
      )}
    </div>
  );
}
