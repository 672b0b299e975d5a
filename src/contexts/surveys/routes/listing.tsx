/** The shelf of surveys, the page of one, and making a new one. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import type { FormError } from '../../../ui/error-summary.tsx';
import { isAdministrator } from '../../accounts/public.ts';
import { namesById, recordsById } from '../../records/public.ts';
import { saidIn } from '../domain/in-words.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import { SHIPPED_TEMPLATES } from '../domain/templates.ts';
import type { Typed } from '../domain/typed.ts';
import { openWave } from '../domain/wave.ts';
import { sentFile, textOf } from '../forms.ts';
import { mayOrganise, ownersFor } from '../policy.ts';
import { listSurveys, surveyBySlug } from '../queries/survey.ts';
import { makeSurvey } from '../use-cases/design-survey.ts';
import { draftFrom } from '../use-cases/draft-from.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { designPath } from '../views/design-path.ts';
import { refusalText } from '../views/import-words.ts';
import { ListPage } from '../views/list-page.tsx';
import { MakePage } from '../views/make-page.tsx';
import { SurveyPage } from '../views/survey-page.tsx';
import { words } from '../views/words.ts';
import { jsonFile } from './designing.tsx';

/** An administrator may open one for any organisation: these are offered, the first ones by name. */
const MOST_OWNERS = 60;
/** A questionnaire made elsewhere, in bytes. */
const LARGEST_FORM = 8 * 1024 * 1024;

export function listingRoutes(needs: SurveyNeeds): Routes {
  const { db, clock, kinds } = needs;

  async function owners(c: RequestContext): Promise<{ id: string; name: string }[]> {
    const actor = await signedIn(c);
    const ids = ownersFor(actor);
    const records = (await recordsById(db, ids)).filter(
      ({ kind }) => kind === 'organisation' || kind === 'cooperation',
    );
    const asked = pageOf(c).query.get('fiche') ?? '';
    const other =
      isAdministrator(actor) && /^[0-9a-f-]{36}$/.test(asked) ? await recordsById(db, [asked]) : [];
    return [...records, ...other]
      .map(({ id, document }) => ({ id, name: String(document.name) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
      .slice(0, MOST_OWNERS);
  }

  async function make(c: RequestContext, typed: Typed, errors: readonly FormError[] = []): Promise<Response> {
    const page = pageOf(c);
    const templates = SHIPPED_TEMPLATES.map(({ code, questionnaire }) => ({
      code,
      title: saidIn(questionnaire.title, page.locale),
      questions: questionsOf(questionnaire).filter(({ kind }) => kind !== 'note').length,
    }));
    const view = <MakePage {...{ page, templates, typed, errors }} owners={await owners(c)} />;
    return html(c, view, {
      status: errors.length > 0 ? 422 : 200,
      headers: { 'referrer-policy': 'same-origin' },
    });
  }

  return new Routes()
    .get('/enquetes', { access: 'public', queries: 8, cache: 'none' }, async (c) => {
      const actor = await c.get('actor')();
      const own = actor ? ownersFor(actor) : [];
      const listed = await listSurveys(db, own, isAdministrator(actor));
      const mine = actor !== null && pageOf(c).query.get('miennes') === 'oui';
      const surveys = mine ? listed.filter(({ ownerId }) => own.includes(ownerId)) : listed;
      const names = await namesById(db, [...new Set(surveys.map(({ ownerId }) => ownerId))]);
      return html(
        c,
        <ListPage page={pageOf(c)} {...{ surveys, mine }} owners={names} today={parisDay(clock())} />,
      );
    })
    .get('/enquetes/nouvelle', { access: 'member', queries: 8, cache: 'none' }, (c) =>
      make(c, new Map([['fiche', [pageOf(c).query.get('fiche') ?? '']]])),
    )
    .post(
      '/enquetes/import',
      { access: 'member', queries: 16, cache: 'none', longBody: LARGEST_FORM },
      async (c) => {
        const page = pageOf(c);
        const m = words(page).design.make;
        const { form: typed, file } = await sentFile(c.req, 'fichier');
        const ownerId = textOf(typed, 'fiche');
        const actor = await signedIn(c);
        const [owner] = /^[0-9a-f-]{36}$/.test(ownerId) ? await recordsById(db, [ownerId]) : [];
        const stands = owner && (owner.kind === 'organisation' || owner.kind === 'cooperation');
        if (!stands || !mayOrganise(actor, { ownerId }))
          return make(c, typed, [{ field: 'fiche', message: m.ownerFault }]);
        const from = textOf(typed, 'modele');
        if (from === 'fichier' && !file) return make(c, typed, [{ field: 'fichier', message: m.fileFault }]);
        const title = textOf(typed, 'titre').slice(0, 200);
        if (from === 'vide' && title === '')
          return make(c, typed, [{ field: 'titre', message: m.titleFault }]);
        const blank = {
          title,
          section: m.blankSection,
          purpose: m.blankPurpose,
          audience: m.blankAudience,
          privacy: m.blankPrivacy,
        };
        const draft = await draftFrom({ from, file: file && Buffer.from(await file.arrayBuffer()), blank });
        if (!draft.ok) {
          const why = refusalText(page, draft.reason);
          return make(c, typed, [{ field: 'fichier', message: m.unreadable(why) }]);
        }
        const { questionnaire, left } = draft.value;
        const named = title === '' ? questionnaire : { ...questionnaire, title: { fr: title } };
        const { slug } = await makeSurvey(needs, { ownerId, draft: named, left });
        return seeOther(c, `${designPath({ slug })}${left.length > 0 ? '/reprise' : ''}`);
      },
    )
    .get('/enquetes/:slug', { access: 'public', queries: 8, cache: 'none' }, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      const actor = await c.get('actor')();
      const organises = survey !== null && mayOrganise(actor, survey);
      if (!survey || !(survey.published || organises)) return c.notFound();
      const own = actor ? ownersFor(actor) : [];
      const records = await recordsById(db, [...new Set([survey.ownerId, ...own])]);
      const record = records.find(({ id }) => id === survey.ownerId);
      const owner = record
        ? { name: String(record.document.name), path: `${kinds[record.kind].path}/${record.slug}` }
        : null;
      const names = records
        .filter(({ id, kind }) => own.includes(id) && kind === 'organisation')
        .map(({ id, document }) => ({ id, name: String(document.name) }));
      const wave = openWave(survey.waves, parisDay(clock()));
      return html(c, <SurveyPage page={pageOf(c)} {...{ survey, owner, wave, organises, names }} />);
    })
    .get('/enquetes/:slug/questionnaire.json', { access: 'public', queries: 2, cache: 'none' }, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      return survey?.published ? jsonFile(c, survey.published.questionnaire, survey.slug) : c.notFound();
    });
}
