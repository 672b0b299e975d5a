/** The library as other libraries take it: harvested, cited, exported. Answers are judged by a schema validator. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BibLatexParser } from 'biblatex-csl-converter';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { mergeRecords } from '../records/public.ts';

const XSD = readFileSync(join(import.meta.dirname, '../../../tests/support/oai-pmh.xsd'), 'utf8');
const dc = 'metadataPrefix=oai_dc';
let app: TestApp;
let validator: XsdValidator;
let ids: string[];
beforeAll(async () => {
  app = await testApp();
  validator = XsdValidator.fromDoc(XmlDocument.fromString(XSD));
  const rows = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'resource')
    .orderBy('ordinal')
    .execute();
  ids = rows.map(({ id }) => id);
});
afterAll(() => app.close());

/** The answer, once the validator took it. */
async function asked(query: string): Promise<string> {
  const answer = await app.get(`/oai?${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  const text = await answer.text();
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
  return text;
}
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const identifiers = (text: string) => all(text, /<identifier>([^<]*)<\/identifier>/g);
const tokenIn = (text: string) => /<resumptionToken[^>]*>([^<]+)</.exec(text)?.[1] ?? null;

async function harvested(query: string): Promise<string[]> {
  const found: string[] = [];
  let text = await asked(query);
  for (let pages = 1; pages < 50; pages++) {
    found.push(...identifiers(text));
    const token = tokenIn(text);
    if (!token) return found;
    text = await asked(`${query.split('&')[0]}&resumptionToken=${encodeURIComponent(token)}`);
  }
  throw new Error('a list without an end');
}

describe('OAI-PMH', () => {
  test('six verbs answer as the schema has them', async () => {
    expect(await asked('verb=Identify')).toContain('<deletedRecord>persistent</deletedRecord>');
    expect(await asked('verb=ListMetadataFormats')).toContain('<metadataPrefix>oai_dc</metadataPrefix>');
    expect(await asked('verb=ListSets')).toContain('<setSpec>genre:failure</setSpec>');
    const [identifier = ''] = identifiers(await asked(`verb=ListIdentifiers&${dc}`));
    const record = await asked(`verb=GetRecord&${dc}&identifier=${identifier}`);
    expect(record).toContain(`<identifier>${identifier}</identifier>`);
    expect(record).toMatch(/<dc:title>.+<\/dc:title>/);
    expect(await asked(`verb=ListMetadataFormats&identifier=${identifier}`)).toContain('oai_dc');
  });

  test.each([
    ['verb=Nothing', 'badVerb'],
    ['verb=ListRecords', 'badArgument'],
    [`verb=ListRecords&${dc}&from=<x>`, 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    [`verb=GetRecord&${dc}&identifier=oai:elsewhere:x`, 'idDoesNotExist'],
    [
      `verb=GetRecord&${dc}&identifier=oai:terreau.test:00000000-0000-4000-8000-000000000000`,
      'idDoesNotExist',
    ],
    ['verb=ListMetadataFormats&identifier=oai:x', 'idDoesNotExist'],
    ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
    [`verb=ListRecords&${dc}&from=2199-01-01`, 'noRecordsMatch'],
    [`verb=ListRecords&${dc}&set=genre:x`, 'noRecordsMatch'],
  ])('%s: %s', async (query, code) => {
    expect(await asked(query)).toContain(`<error code="${code}">`);
  });

  test('a whole harvest gives every work once, page after page, by either verb and either method', async () => {
    const own = ids.map((id) => `oai:terreau.test:${id}`).toSorted();
    expect((await harvested(`verb=ListRecords&${dc}`)).toSorted()).toEqual(own);
    expect((await harvested(`verb=ListIdentifiers&${dc}`)).toSorted()).toEqual(own);
    const posted = await app.ask('/oai', { method: 'POST', body: new URLSearchParams({ verb: 'Identify' }) });
    expect(await posted.text()).toContain('<protocolVersion>2.0');
  });

  test('a set holds the works of its kind', async () => {
    const count = app.services.discovery.shelf('resource').bearersOf('resource_kind:guide');
    expect(await harvested(`verb=ListRecords&${dc}&set=genre:guide`)).toHaveLength(count);
  });

  test('a work merged into another is told as deleted, on the day it was, and nothing before changes', async () => {
    const [goes = '', stays = ''] = ids;
    const page = await asked(`verb=ListRecords&${dc}`);
    const last =
      all(page, /<datestamp>([^<]*)</g)
        .toSorted()
        .at(-1) ?? '';
    const later = new Date(Date.parse(last) + 3_600_000);
    const at = { ...app.services, clock: () => later };
    const [into] = await app.services.db.selectFrom('record').selectAll().where('id', '=', stays).execute();
    const [gone] = await app.services.db.selectFrom('record').selectAll().where('id', '=', goes).execute();
    if (!into || !gone) throw new Error('two works are needed');
    const merged = await mergeRecords(at, {
      ...{ author: 'test', reason: 'double', fields: [] },
      goes: { id: goes, seen: gone.version },
      stays: { id: stays, seen: into.version },
    });
    expect(merged).toMatchObject({ ok: true });
    const since = await asked(`verb=ListRecords&${dc}&from=${later.toISOString().slice(0, 19)}Z`);
    expect(since).toContain(`<header status="deleted"><identifier>oai:terreau.test:${goes}</identifier>`);
    expect(await asked(`verb=GetRecord&${dc}&identifier=oai:terreau.test:${goes}`)).toContain(
      'status="deleted"',
    );
    expect(await harvested(`verb=ListIdentifiers&${dc}`)).toHaveLength(ids.length);
  });
});

describe('citations', () => {
  test('a list as BibTeX, read by another program', async () => {
    const answer = await app.get('/bibliographie/ressources.bib?genre=guide');
    const parsed = new BibLatexParser(await answer.text(), {
      processUnexpected: true,
      processUnknown: true,
    }).parse();
    expect([parsed.errors, Object.keys(parsed.entries).length > 10]).toEqual([[], true]);
  });
  test('a list as Dublin Core, well formed', async () => {
    const text = await (await app.get('/bibliographie/ressources.xml')).text();
    const document = XmlDocument.fromString(text);
    expect(document.root.name).toBe('records');
    document.dispose();
  });
  test.each(['bib', 'ris', 'xml'])('one work as %s', async (extension) => {
    const { slug, name } = await app.services.db
      .selectFrom('record')
      .select(['slug', 'name'])
      .where('kind', '=', 'resource')
      .where('merged_into', 'is', null)
      .executeTakeFirstOrThrow();
    const answer = await app.get(`/ressources/${slug}/citation.${extension}`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${slug}.${extension}"`,
    ]);
    expect(await answer.text()).toContain(name.split(/[ '’]/)[0]);
  });
});
