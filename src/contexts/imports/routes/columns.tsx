/** What the columns become, and what their words mean. */
import type { Actor } from '../../../kernel/actor.ts';
import { ORGANISATION_KINDS } from '../../../kernel/vocabulary.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { stewarded } from '../../accounts/public.ts';
import { sentForm } from '../../contributions/public.ts';
import { guessFile } from '../../harvest/public.ts';
import { namesById } from '../../records/public.ts';
import { parsePlace } from '../../territories/public.ts';
import { type DraftMapping, draftOf } from '../domain/draft-mapping.ts';
import { BEFORE } from '../domain/state.ts';
import { readChoices, readWords, splitCode } from '../forms.ts';
import { type FileImport, keptMapping, rowsAfter } from '../queries.ts';
import { askedWords } from '../use-cases/asked-words.ts';
import { columnWords } from '../use-cases/column-words.ts';
import { draftIn, mappingOf } from '../use-cases/import-work.ts';
import type { ImportNeeds } from '../use-cases/needs.ts';
import { SAMPLE } from '../use-cases/receive-file.ts';
import { saveDraft, startCheck } from '../use-cases/steer-import.ts';
import { ColumnsPage } from '../views/columns-page.tsx';
import { WordsPage } from '../views/words-page.tsx';
import { onImport } from './on-import.ts';

/** A query for each column that takes words of a closed list. */
const POLICY: RoutePolicy = { access: 'member', queries: 60, cache: 'none' };

export function columnRoutes(needs: ImportNeeds): Routes {
  const { db, territories } = needs;
  const kinds = Object.keys(ORGANISATION_KINDS);
  const here = ({ id }: FileImport, more: string) => `/imports/${id}${more}`;

  async function show(
    c: RequestContext,
    own: FileImport,
    draft: DraftMapping,
    { faults = [], territory }: { faults?: readonly string[]; territory?: string } = {},
  ) {
    const page = pageOf(c);
    const sample = (await rowsAfter(db, own.id, 0, SAMPLE)).map(({ cells }) => cells);
    const guess = guessFile(own.kind, own.columns, sample);
    const rules = Object.entries(draft.fields).flatMap(([field, each]) =>
      each.map((rule) => ({ field, rule })),
    );
    const ruleOf = (column: string) => rules.find(({ rule }) => rule.from === column);
    const within = rules.find(({ rule }) => rule.within !== undefined)?.rule.within;
    const place = territory ?? otherwise(draft, 'territories')[0] ?? '';
    const resolved = territories.resolve(place);
    const networks = await networksOf(await signedIn(c));
    const view = (
      <ColumnsPage
        {...{ page, own, faults, networks }}
        sampled={sample.length}
        kept={(await keptMapping(db, own.source, own.kind)) !== null}
        columns={guess.columns.map((each) => {
          const found = ruleOf(each.column);
          const split = found ? splitCode(found.rule.split) : 'entiere';
          return { guess: each, field: found?.field ?? '', split, coded: found?.rule.kind === 'commune' };
        })}
        id={draft.id.flatMap((column) => own.columns.indexOf(column)).filter((at) => at >= 0)}
        within={within === undefined ? null : own.columns.indexOf(within)}
        kinds={otherwise(draft, 'kinds')}
        territory={resolved ? territories.label(resolved, page.locale) : place}
        network={draft.fields.networks?.find(({ value }) => value)?.value?.[0] ?? ''}
      />
    );
    return html(c, view, { status: faults.length > 0 ? 422 : 200 });
  }

  /** What a field holds when its columns say nothing. */
  const otherwise = ({ fields }: DraftMapping, field: string): string[] => {
    const last = fields[field]?.at(-1);
    return last?.default ?? last?.value ?? [];
  };

  const networksOf = async (actor: Actor): Promise<{ id: string; name: string }[]> =>
    [...(await namesById(db, stewarded(actor)))].map(([id, name]) => ({ id, name }));

  /** Columns are read again until something is written. */
  const before = (answer: (c: RequestContext, own: FileImport) => Promise<Response>) =>
    onImport(needs, (c, own) =>
      BEFORE.has(own.state) && own.state !== 'sheet' ? answer(c, own) : seeOther(c, here(own, '')),
    );

  async function send(c: RequestContext, own: FileImport) {
    const sent = (await sentForm(c.req)) ?? new Map();
    const choices = readChoices(sent, own.columns.length, kinds);
    const networks = await networksOf(await signedIn(c));
    const typed = (sent.get('lieu')?.[0] ?? '').trim().slice(0, 200);
    const place = typed === '' ? null : parsePlace(territories, typed, pageOf(c).locale);
    const words = await columnWords(db, own, choices);
    const draft = draftOf(
      own.kind,
      own.columns,
      {
        ...choices,
        territory: place?.kind === 'found' ? place.id : null,
        network: networks.some(({ id }) => id === choices.network) ? choices.network : null,
      },
      draftIn(own),
      words,
    );
    const whole = mappingOf({ ...own, mapping: draft });
    const faults = [
      ...(whole.ok ? [] : whole.missing),
      ...(place && place.kind !== 'found' ? ['territory'] : []),
    ];
    if (faults.length > 0) return show(c, own, draft, { faults, territory: typed });
    await saveDraft(needs, own.id, draft);
    return seeOther(c, here(own, '/mots'));
  }

  async function sendWords(c: RequestContext, own: FileImport) {
    const sent = (await sentForm(c.req)) ?? new Map();
    const { id, fields } = draftIn(own);
    const said = readWords(sent);
    const next = Object.entries(fields).map(([field, rules]) => [
      field,
      rules.map((rule) => {
        const own = said.filter((each) => each.field === field && each.column === rule.from);
        if (own.length === 0) return rule;
        const place = rule.as === 'territory';
        const told = own.flatMap(({ word, code }): [string, string | null][] => {
          if (!place) return [[word, code]];
          // A place that nobody told stays unknown, and is told again in the dry run.
          const found = code === null ? null : parsePlace(territories, code, pageOf(c).locale);
          return found?.kind === 'found' ? [[word, found.id]] : [];
        });
        return { ...rule, table: { ...rule.table, ...Object.fromEntries(told) } };
      }),
    ]);
    await saveDraft(needs, own.id, { id, fields: Object.fromEntries(next) });
    await startCheck(needs, own.id);
    return seeOther(c, here(own, ''));
  }

  return new Routes()
    .get(
      '/imports/:id/colonnes',
      POLICY,
      before((c, own) => show(c, own, draftIn(own))),
    )
    .post('/imports/:id/colonnes', POLICY, before(send))
    .get(
      '/imports/:id/mots',
      POLICY,
      before(async (c, own) => {
        if (!mappingOf(own).ok) return seeOther(c, here(own, '/colonnes'));
        const page = pageOf(c);
        const groups = await askedWords(needs, own, page.locale);
        return html(c, <WordsPage {...{ page, own, groups }} />);
      }),
    )
    .post('/imports/:id/mots', POLICY, before(sendWords));
}
