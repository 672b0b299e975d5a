/** Writing a questionnaire: by whoever runs the survey, a form at a time, without scripts. */
import type { VNode } from 'preact';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { leavesOf } from '../domain/condition.ts';
import { type ConditionFault, leafFaults, withCodes } from '../domain/condition-check.ts';
import { type DesignChange, type Removed, removable } from '../domain/design.ts';
import { questionOf, questionsBefore, questionsOf, type Section } from '../domain/questionnaire.ts';
import { QUESTION_KINDS, type Question } from '../domain/questions.ts';
import type { Typed } from '../domain/typed.ts';
import { readQuestion, readSectionForm, readSettings, seenRevision, sentForm, textOf } from '../forms.ts';
import { mayOrganise } from '../policy.ts';
import { hasImportNotes, importNotes } from '../queries/import-notes.ts';
import { type StoredSurvey, surveyBySlug } from '../queries/survey.ts';
import { changeDraft, publishDraft } from '../use-cases/design-survey.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { SectionFormPage, SettingsPage } from '../views/design-forms.tsx';
import { DesignPage } from '../views/design-page.tsx';
import { designPath } from '../views/design-path.ts';
import { ImportNotesPage } from '../views/import-notes-page.tsx';
import { PreviewPage } from '../views/preview-page.tsx';
import { QuestionFormPage, typedOfQuestion } from '../views/question-form.tsx';
import { RemovePage } from '../views/remove-page.tsx';

const READ: RoutePolicy = { access: 'member', queries: 8, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 14, cache: 'none' };
const PATH = '/enquetes/:slug/conception';

export function designingRoutes(needs: SurveyNeeds): Routes {
  const { db } = needs;

  const own =
    (draw: (c: RequestContext, survey: StoredSurvey) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      return survey && mayOrganise(await signedIn(c), survey) ? draw(c, survey) : c.notFound();
    };

  const page = (c: RequestContext, view: VNode, status: 200 | 409 | 422 = 200) =>
    html(c, view, { status, headers: { 'referrer-policy': 'same-origin' } });

  /** Back to the questionnaire, whatever became of the change. */
  async function change(
    c: RequestContext,
    survey: StoredSurvey,
    wanted: DesignChange,
    typed: Typed,
  ): Promise<Response> {
    const changed = await changeDraft(needs, survey, wanted, seenRevision(typed));
    if (changed.ok) return seeOther(c, `${designPath(survey)}?fait=oui`);
    return stale(c, survey);
  }

  async function stale(c: RequestContext, survey: StoredSurvey): Promise<Response> {
    const now = (await surveyBySlug(db, survey.slug)) ?? survey;
    return page(c, <DesignPage page={pageOf(c)} survey={now} notice="stale" />, 409);
  }

  return new Routes()
    .get(
      PATH,
      READ,
      own(async (c, survey) => {
        const { query } = pageOf(c);
        const removed = removedIn(survey, query.get('supprimer') ?? '', query.get('code') ?? '');
        if (removed) return page(c, <RemovePage page={pageOf(c)} {...{ survey, removed }} />);
        const published = query.has('publiee') ? survey.published?.version : undefined;
        const notice = query.has('fait') ? 'done' : undefined;
        const imported = await hasImportNotes(db, survey.id);
        return page(c, <DesignPage page={pageOf(c)} {...{ survey, imported, notice, published }} />);
      }),
    )
    .get(
      `${PATH}/reprise`,
      READ,
      own(async (c, survey) => {
        const left = await importNotes(db, survey.id);
        return left.length > 0
          ? page(c, <ImportNotesPage page={pageOf(c)} {...{ survey, left }} />)
          : c.notFound();
      }),
    )
    .post(
      PATH,
      WRITE,
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const removed = removedIn(survey, textOf(typed, 'genre'), textOf(typed, 'code'));
        if (!removed) return stale(c, survey);
        const { kind, code } = removed;
        const wanted: DesignChange = {
          change: kind === 'partie' ? 'remove_section' : 'remove_question',
          code,
        };
        const changed = await changeDraft(needs, survey, wanted, seenRevision(typed));
        if (!changed.ok) return stale(c, survey);
        // Its words are in no draft any more: said on this page, at the address of the draft itself.
        const now = (await surveyBySlug(db, survey.slug)) ?? survey;
        return page(c, <DesignPage page={pageOf(c)} survey={now} removed={removed} />);
      }),
    )
    .get(
      `${PATH}/apercu`,
      READ,
      own(async (c, survey) => page(c, <PreviewPage page={pageOf(c)} survey={survey} />)),
    )
    .get(
      `${PATH}/questionnaire.json`,
      READ,
      own(async (c, survey) => jsonFile(c, survey.draft, survey.slug)),
    )
    .post(
      `${PATH}/ordre`,
      WRITE,
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const wanted = moveIn(typed);
        const removed = removedIn(survey, textOf(typed, 'genre'), textOf(typed, 'code'));
        // A page drawn before removals were asked about: asked now.
        if (removed && textOf(typed, 'geste') === 'remove')
          return seeOther(c, `${designPath(survey)}?supprimer=${removed.kind}&code=${removed.code}`);
        return wanted ? change(c, survey, wanted, typed) : seeOther(c, designPath(survey));
      }),
    )
    .post(
      `${PATH}/publication`,
      WRITE,
      own(async (c, survey) => {
        const published = await publishDraft(needs, survey);
        if (published.ok) return seeOther(c, `${designPath(survey)}?publiee=oui`);
        return page(c, <DesignPage page={pageOf(c)} survey={survey} faults={published.reason} />, 422);
      }),
    )
    .get(
      `${PATH}/presentation`,
      READ,
      own(async (c, survey) => {
        const typed = settingsTyped(survey);
        return page(c, <SettingsPage page={pageOf(c)} {...{ survey, typed }} refused={false} />);
      }),
    )
    .post(
      `${PATH}/presentation`,
      WRITE,
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const settings = readSettings(
          typed,
          questionsOf(survey.draft).map(({ code }) => code),
        );
        if (!settings) return page(c, <SettingsPage page={pageOf(c)} {...{ survey, typed }} refused />, 422);
        return change(c, survey, { change: 'settings', settings }, typed);
      }),
    )
    .get(
      `${PATH}/partie/:section`,
      READ,
      own(async (c, survey) => {
        const section = sectionIn(c, survey);
        if (section === undefined) return c.notFound();
        const typed = sectionTyped(section);
        return page(c, <SectionFormPage page={pageOf(c)} {...{ survey, section, typed }} refused={false} />);
      }),
    )
    .post(
      `${PATH}/partie/:section`,
      WRITE,
      own(async (c, survey) => {
        const former = sectionIn(c, survey);
        if (former === undefined) return c.notFound();
        const typed = await sentForm(c.req);
        const section = readSectionForm(typed);
        if (!section)
          return page(
            c,
            <SectionFormPage page={pageOf(c)} {...{ survey, typed }} section={former} refused />,
            422,
          );
        return change(c, survey, { change: 'put_section', former: former?.code ?? null, section }, typed);
      }),
    )
    .get(
      `${PATH}/question/:question`,
      READ,
      own(async (c, survey) => {
        const former = c.req.param('question') ?? '';
        const asked = questionOf(survey.draft, former);
        const { query } = pageOf(c);
        const shown = { page: pageOf(c), survey, section: query.get('partie') ?? '' };
        if (asked)
          return page(
            c,
            <QuestionFormPage
              {...shown}
              former={former}
              kind={asked.kind}
              typed={typedOfQuestion(asked, pageOf(c))}
            />,
          );
        if (former !== 'nouvelle') return c.notFound();
        const kind = QUESTION_KINDS.find((each) => each === query.get('genre')) ?? null;
        return page(c, <QuestionFormPage {...shown} former={null} kind={kind} typed={new Map()} />);
      }),
    )
    .post(
      `${PATH}/question/:question`,
      WRITE,
      own(async (c, survey) => {
        const name = c.req.param('question') ?? '';
        const former = questionOf(survey.draft, name) ? name : null;
        if (former === null && name !== 'nouvelle') return c.notFound();
        const typed = await sentForm(c.req);
        const kind = QUESTION_KINDS.find((each) => each === textOf(typed, 'genre'));
        const section = textOf(typed, 'partie') || (survey.draft.sections.at(-1)?.code ?? '');
        const shown = { page: pageOf(c), survey, section, former, typed };
        if (!kind) return page(c, <QuestionFormPage {...shown} kind={null} />, 422);
        const read = readQuestion(typed);
        if (!read.ok) return page(c, <QuestionFormPage {...shown} kind={kind} faults={read.faults} />, 422);
        const taken = read.question.code !== former && questionOf(survey.draft, read.question.code);
        if (taken)
          return page(
            c,
            <QuestionFormPage {...shown} kind={kind} faults={[{ field: 'code', fault: 'taken' }]} />,
            422,
          );
        const { question, faults: conditionFaults } = settled(survey, { former, section }, read.question);
        if (conditionFaults.length > 0)
          return page(c, <QuestionFormPage {...shown} {...{ kind, conditionFaults }} />, 422);
        return change(c, survey, { change: 'put_question', section, former, question }, typed);
      }),
    );
}

/** A question whose condition names answers by their codes, and what it names that is not asked before it. */
function settled(
  { draft }: StoredSurvey,
  { former, section }: { former: string | null; section: string },
  question: Question,
): { question: Question; faults: readonly ConditionFault[] } {
  if (!question.when) return { question, faults: [] };
  const all = questionsOf(draft);
  const when = withCodes(question.when, all);
  const faults = leafFaults(leavesOf(when), questionsBefore(draft, former, section), all);
  return { question: { ...question, when }, faults };
}

export function jsonFile(c: RequestContext, content: object, name: string): Response {
  return c.body(`${JSON.stringify(content, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.json"`,
    'x-robots-tag': 'noindex',
  });
}

/** Null: a new one. Undefined: none that is there. */
function sectionIn(c: RequestContext, survey: StoredSurvey): Section | null | undefined {
  const name = c.req.param('section') ?? '';
  return name === 'nouvelle' ? null : survey.draft.sections.find(({ code }) => code === name);
}

const removedIn = ({ draft }: StoredSurvey, kind: string, code: string): Removed | null =>
  kind === 'question' || kind === 'partie' ? removable(draft, kind, code) : null;

function moveIn(typed: Typed): DesignChange | null {
  const [code, move] = [textOf(typed, 'code'), textOf(typed, 'geste')];
  const section = textOf(typed, 'genre') === 'partie';
  if (move !== 'up' && move !== 'down') return null;
  const by = move === 'up' ? -1 : 1;
  return section ? { change: 'move_section', code, by } : { change: 'move_question', code, by };
}

const said = (
  name: string,
  text: { fr: string; en?: string | undefined } | undefined,
): [string, string[]][] => [
  [name, [text?.fr ?? '']],
  [`${name}_en`, [text?.en ?? '']],
];

function settingsTyped({ draft }: StoredSurvey): Typed {
  return new Map([
    ...said('titre', draft.title),
    ...said('objet', draft.purpose),
    ...said('destinataires', draft.audience),
    ...said('vie_privee', draft.privacy),
    ['repondant', [draft.unit]],
    ...(draft.languages.includes('en') ? [['anglais', ['oui']] as [string, string[]]] : []),
    ['filtres', draft.breakdowns],
  ]);
}

const sectionTyped = (section: Section | null): Typed =>
  new Map([
    ...said('titre', section?.title),
    ...said('intro', section?.intro),
    ['code', [section?.code ?? '']],
  ]);
