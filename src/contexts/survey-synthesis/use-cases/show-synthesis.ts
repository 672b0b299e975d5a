/** A synthesis under the filters that an address asks: read off what was published, or counted live for who runs it. */
import type { StoredSurvey, StoredVersion } from '../../surveys/public.ts';
import { countOne, type Filter, select, sizeOf } from '../domain/count.ts';
import { openView, type View } from '../domain/publish.ts';
import { type ColumnShape, codeLabel, columnTitle, shapesOf, type Wording } from '../domain/shown-column.ts';
import type { ForRespondents, Synthesis } from '../domain/synthesis.ts';
import type { StoredWeighting } from '../queries.ts';
import type { SynthesisNeeds } from './needs.ts';
import { computeLive } from './publish-synthesis.ts';
import { readAnswers } from './read-answers.ts';
import { showWeighting } from './show-weighting.ts';

export interface Asked {
  filters: readonly Filter[];
  cross: string;
}

/** `filtre=echelle=region`, `filtre2=…`, `croiser=echelle`. What names nothing is dropped. */
export function askedIn(query: URLSearchParams, live: boolean): Asked {
  const filters = ['filtre', ...(live ? ['filtre2'] : [])].flatMap((name) => {
    const [, question, value] = /^([a-z][a-z0-9_]{0,80})=([\w-]{1,60})$/.exec(query.get(name) ?? '') ?? [];
    return question && value ? [{ question, value }] : [];
  });
  return { filters, cross: query.get('croiser') ?? '' };
}

const keyOf = ({ question, value }: Filter): string => `${question}=${value}`;

/** What was published, as it stands: a filter that is not one of its tables shows nothing. */
export function showPublished(
  synthesis: Synthesis,
  asked: Asked,
  wording: Wording,
  told: StoredWeighting | undefined,
) {
  const columns = shapesOf(synthesis.tables.columns, synthesis.sections);
  const closed = columns.filter(({ name, codes }) => codes.length > 0 && synthesis.breakdowns.includes(name));
  const known = asked.filters.filter(({ question, value }) =>
    closed.some(({ name, codes }) => name === question && codes.includes(value)),
  );
  const [filter] = known;
  const key = filter ? keyOf(filter) : '';
  const viewsOf = (column: ColumnShape) =>
    synthesis.tables.columns.find(({ name }) => name === column.name)?.views ?? {};
  const across = closed.find(({ name }) => name === asked.cross && name !== filter?.question);
  return {
    ...{ synthesis, columns, closed },
    filters: known.map(keyOf),
    // Two breakdowns at once are not among what was published, but for a breakdown itself.
    cross: filter ? '' : (across?.name ?? ''),
    standing: key === '' ? synthesis.tables.respondents : (synthesis.tables.filters[key] ?? null),
    weighting: showWeighting(told, {
      columns: closed,
      standing: (value) => synthesis.tables.filters[`${told?.question}=${value}`] ?? null,
      view: (column, value) =>
        viewsOf(column)[value === undefined ? '' : `${told?.question}=${value}`] ?? null,
    }),
    view: (column: ColumnShape): View | null => viewsOf(column)[key] ?? null,
    crossing: (column: ColumnShape) => {
      if (!across || filter || column.name === across.name || column.codes.length === 0) return null;
      return {
        title: columnTitle(across, wording),
        heads: across.codes.map((code) => codeLabel(across, code, wording)),
        views: across.codes.map((code) => viewsOf(column)[`${across.name}=${code}`] ?? null),
      };
    },
  };
}

/** What those who answered read beside, under the same filters as everybody's. */
export function showForRespondents(
  synthesis: Synthesis,
  { columns, sections, quotations }: ForRespondents,
  asked: Asked,
  wording: Wording,
  told: StoredWeighting | undefined,
) {
  const own = new Set(columns.map(({ name }) => name));
  const by = synthesis.tables.columns.filter(({ name }) => synthesis.breakdowns.includes(name));
  const tables = { ...synthesis.tables, columns: [...by, ...columns] };
  const every = synthesis.sections.map((section) => ({
    ...section,
    questions: [
      ...section.questions,
      ...(sections.find(({ code }) => code === section.code)?.questions ?? []),
    ],
  }));
  const shown = showPublished({ ...synthesis, tables, quotations, sections: every }, asked, wording, told);
  return { ...shown, columns: shown.columns.filter(({ name }) => own.has(name)) };
}

/** Everything, for who runs the survey; any closed question filters and crosses. */
export async function showLive(
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
  asked: Asked,
  wording: Wording,
  told: StoredWeighting | undefined,
) {
  const synthesis = await computeLive(needs, survey, wave);
  if (!synthesis) return null;
  const { table, asked: questionnaire } = await readAnswers(needs, survey, versions, wave);
  const columns = table.columns.map(
    (column): ColumnShape => ({
      name: column.name,
      question: column.question,
      part: column.part,
      codes: 'codes' in column ? column.codes : [],
    }),
  );
  const closed = columns.filter(({ codes, part }) => codes.length > 0 && part === null);
  const known = asked.filters.filter(({ question, value }) =>
    closed.some(({ name, codes }) => name === question && codes.includes(value)),
  );
  const kept = select(table, known);
  const across = closed.find(({ name }) => name === asked.cross);
  const slices =
    across?.codes.map((value) => select(table, [...known, { question: across.name, value }])) ?? [];
  const strata = new Map<string, Uint8Array | null>();
  const stratum = (value: string) => {
    const known = strata.get(value) ?? select(table, [{ question: told?.question ?? '', value }]);
    strata.set(value, known);
    return known;
  };
  const columnOf = (name: string) => table.columns.find((each) => each.name === name);
  const viewUnder = (column: ColumnShape, mask: Uint8Array | null): View | null => {
    const found = columnOf(column.name);
    return found ? openView(countOne(found, table.size, mask)) : null;
  };
  return {
    synthesis: { ...synthesis, sections: questionnaire.sections },
    ...{ columns, closed },
    filters: known.map(keyOf),
    cross: across?.name ?? '',
    standing: sizeOf(table, kept),
    weighting: showWeighting(told, {
      columns: closed,
      standing: (value) => sizeOf(table, stratum(value)),
      view: (column, value) => viewUnder(column, value === undefined ? null : stratum(value)),
    }),
    view: (column: ColumnShape) => viewUnder(column, kept),
    crossing: (column: ColumnShape) => {
      if (!across || column.name === across.name || column.codes.length === 0) return null;
      return {
        title: columnTitle(across, wording),
        heads: across.codes.map((code) => codeLabel(across, code, wording)),
        views: slices.map((mask) => viewUnder(column, mask)),
      };
    },
  };
}
