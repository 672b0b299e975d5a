/** What the words of the source mean here, and which territories its places are. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
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
        {groups.map(({ place, label, column, asked, known, more }, rank) => (
          <section class="stack is-close" aria-labelledby={`groupe-${rank}`}>
            <h2 id={`groupe-${rank}`}>{place ? m.places(column) : m.of(label, column)}</h2>
            {known > 0 && <p class="hint">{m.known(known)}</p>}
            {asked.length > 0 && (
              <Table
                id={`mots-${rank}`}
                caption={place ? m.places(column) : m.of(label, column)}
                columns={[{ label: m.word }, { label: m.count, numeric: true }, { label: m.meaning }]}
                rows={asked.map((each) => [
                  <span lang={contentLang(page)}>{each.shown}</span>,
                  number(page.locale, each.count),
                  <WordChoice page={page} at={at++} asked={each} />,
                ])}
              />
            )}
            {more > 0 && <p>{m.more(more)}</p>}
          </section>
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
  const { field, column, word, shown, code, options, note } = asked;
  return (
    <>
      <input type="hidden" name={`champ-${at}`} value={field} />
      <input type="hidden" name={`colonne-${at}`} value={column} />
      <input type="hidden" name={`mot-${at}`} value={word} />
      {note && <p class="hint">{m[note]}</p>}
      {options.length > 0 ? (
        <select class="control" name={`code-${at}`} aria-label={`${m.meaning}: ${shown}`}>
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
          name={`code-${at}`}
          value={code}
          autocomplete="off"
          aria-label={`${m.meaning}: ${shown}`}
        />
      )}
    </>
  );
}
