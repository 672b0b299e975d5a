import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { euros, say } from '../../../platform/i18n/say.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { When } from '../../../ui/when.tsx';
import { type Mention, recordWords } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Programme } from '../domain/programme.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface ProgrammeFactsProps {
  page: Page;
  document: Programme;
  names: readonly Mention[];
  territories: TerritoryIndex;
}

/** The terms of a programme, each under its name; what its source does not tell is said to be unknown. */
export function ProgrammeFacts({ page, document, names, territories }: ProgrammeFactsProps) {
  const m = say(page.locale, { fr, en });
  const shared = recordWords(page);
  const said = (known: boolean | undefined) => (known === undefined ? null : known ? m.yes : m.no);
  // Text as the record bears it, in the language it was written in.
  const written = (text: string | undefined) => text && <span lang={contentLang(page)}>{text}</span>;
  return (
    <section class="record-facts">
      <h2>{shared.about}</h2>
      <DefinitionList
        page={page}
        facts={[
          {
            term: m.operators,
            value: document.operators.length > 0 && (
              <Operators page={page} document={document} names={names} />
            ),
          },
          {
            term: m.type,
            value: document.types.map((type) => PROGRAMME_TYPES[type][page.locale]).join(', '),
          },
          {
            term: m.reaches,
            value: document.territories.map((id) => territories.label(id, page.locale)).join(', '),
          },
          { term: m.audiences, value: written(document.audiences.join(', ')) },
          { term: m.informal, value: said(document.applicants.informal_collective) },
          { term: m.stages, value: document.stages.map((stage) => STAGES[stage][page.locale]).join(', ') },
          { term: m.facilitation, value: said(document.functions.facilitation) },
          ...(document.family === 'funding'
            ? [
                { term: m.amount, value: amount() },
                { term: m.rate, value: written(document.rate) },
              ]
            : []),
          { term: m.duration, value: written(document.duration) },
          { term: m.calendar, value: calendar() },
          { term: m.conditions, value: written(document.conditions) },
          { term: m.pageDate, value: document.pageDate && <When page={page} date={document.pageDate} /> },
        ]}
      />
    </section>
  );

  function amount(): string | null {
    const { amountMin: low, amountMax: high } = document;
    if (low !== undefined && high !== undefined)
      return m.between(euros(page.locale, low), euros(page.locale, high));
    if (high !== undefined) return m.upTo(euros(page.locale, high));
    return low === undefined ? null : m.from(euros(page.locale, low));
  }

  function calendar() {
    if (!document.calendar) return null;
    const { type: kind, year, opens, closes, dates } = document.calendar;
    const said =
      kind === 'permanent' && year !== undefined ? [m.permanentSince(year)] : [m.calendarTypes[kind], year];
    return (
      <>
        {[...said, dates].filter((part) => part !== undefined).join(', ')}
        {opens && (
          <>
            {', '}
            {m.opens} <When page={page} date={opens} />
          </>
        )}
        {closes && (
          <>
            {', '}
            {m.closes} <When page={page} date={closes} />
          </>
        )}
      </>
    );
  }
}

/** An operator, with a way to its record when it has one. */
function Operators({ page, document, names }: Pick<ProgrammeFactsProps, 'page' | 'document' | 'names'>) {
  const records = new Map(names.map((mention) => [mention.id, mention]));
  return (
    <ul>
      {document.operators.map(({ organisation, name }) => {
        const record = organisation ? records.get(organisation) : undefined;
        return (
          <li lang={contentLang(page)}>
            {record ? <a href={href(page, `/organisations/${record.slug}`)}>{record.name}</a> : name}
          </li>
        );
      })}
    </ul>
  );
}
