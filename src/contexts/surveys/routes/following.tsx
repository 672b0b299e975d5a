/** Running a survey: waves, invitations, answers on paper, exports. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { LETTER_LIMITS } from '../../conduct/public.ts';
import { namesById } from '../../records/public.ts';
import type { Typed } from '../domain/typed.ts';
import { openWave } from '../domain/wave.ts';
import { readDays, readGuests, sentForm } from '../forms.ts';
import { mayOrganise } from '../policy.ts';
import { countsOf } from '../queries/answer.ts';
import { invitationsOf } from '../queries/invitation.ts';
import { participationBy } from '../queries/participation.ts';
import { type StoredSurvey, surveyBySlug, versionsOf } from '../queries/survey.ts';
import { answerPath } from '../use-cases/answer-token.ts';
import { beginAnswer } from '../use-cases/begin-answer.ts';
import { answersCsv, answersJson, codebookCsv } from '../use-cases/export-answers.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { participationByDirectory } from '../use-cases/participation-by.ts';
import {
  closeWaveNow,
  type Invitations,
  invite,
  inviteAgain,
  nameGuests,
  openNextWave,
} from '../use-cases/run-waves.ts';
import { FollowPage, type FollowPageProps } from '../views/follow-page.tsx';
import { placeLabels } from '../views/namer.ts';
import { words } from '../views/words.ts';

const READ: RoutePolicy = { access: 'member', queries: 12, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 17, cache: 'none' };
/** One letter a guest: a query or three for each. */
const INVITES: RoutePolicy = { access: 'member', queries: 3 * 500 + 20, cache: 'none' };
/** Read by batches of a thousand. */
const EXPORT: RoutePolicy = { access: 'member', queries: 1000, cache: 'none' };

export function followingRoutes(needs: SurveyNeeds): Routes {
  const { db, clock, territories } = needs;
  const today = () => parisDay(clock());

  const own =
    (draw: (c: RequestContext, survey: StoredSurvey) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      return survey && mayOrganise(await signedIn(c), survey) ? draw(c, survey) : c.notFound();
    };

  async function show(
    c: RequestContext,
    survey: StoredSurvey,
    more: Partial<FollowPageProps> = {},
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const wave = survey.waves.at(-1) ?? null;
    const counts = wave
      ? await countsOf(db, survey.id, wave.number)
      : { sent: 0, drafts: 0, paper: 0, invited: 0, counted: 0 };
    const guests = wave ? await invitationsOf(db, survey.id, wave.number) : [];
    const participation = await participationBy(db, survey.id);
    const parts = wave && (await participationByDirectory(needs, survey.id, wave.number));
    const names = await namesById(db, [...new Set(guests.flatMap(({ recordId }) => recordId ?? []))]);
    const place = placeLabels(territories, pageOf(c).locale);
    const view = (
      <FollowPage
        page={pageOf(c)}
        today={today()}
        {...{ survey, wave, counts, participation, parts, guests, names, place }}
        {...more}
      />
    );
    return html(c, view, { status, headers: { 'referrer-policy': 'same-origin' } });
  }

  const back = (c: RequestContext, { slug }: StoredSurvey, query = '') =>
    seeOther(c, `/enquetes/${slug}/suivi${query}`);

  return new Routes()
    .get(
      '/enquetes/:slug/suivi',
      READ,
      own(async (c, survey) => {
        const { query } = pageOf(c);
        const invited = query.get('invitations') ?? '';
        const silenced = query.get('silence') ?? '';
        const m = words(pageOf(c)).follow;
        const told = [
          ...(/^\d{1,4}$/.test(invited) ? [m.invitedNow(Number(invited))] : []),
          ...(/^\d{1,4}$/.test(silenced) ? [m.silenced(Number(silenced))] : []),
        ];
        const loaded = query.get('chargees') ?? '';
        if (/^\d{1,4}$/.test(loaded)) told.push(words(pageOf(c)).load.loaded(Number(loaded)));
        return show(c, survey, { notice: told.length > 0 ? told.join(' ') : undefined });
      }),
    )
    .post(
      '/enquetes/:slug/vagues',
      WRITE,
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const days = readDays(typed);
        const opened = days && (await openNextWave(needs, survey, days));
        if (opened?.ok) return back(c, survey);
        return refuse(c, survey, typed, 'ouverture', words(pageOf(c)).follow.daysFault);
      }),
    )
    .post(
      '/enquetes/:slug/vagues/:wave/cloture',
      WRITE,
      own(async (c, survey) => {
        const wave = survey.waves.find(({ number }) => String(number) === c.req.param('wave'));
        if (wave) await closeWaveNow(needs, survey, wave.number);
        return back(c, survey);
      }),
    )
    .post(
      '/enquetes/:slug/invitations',
      INVITES,
      own(async (c, survey) => {
        const page = pageOf(c);
        const m = words(page).follow;
        const typed = await sentForm(c.req);
        const { guests, unread, tooMany } = readGuests(typed);
        const wave = survey.waves.at(-1);
        if (tooMany) return refuse(c, survey, typed, 'adresses', m.tooMany);
        if (!wave || guests.length + unread.length === 0)
          return refuse(c, survey, typed, 'adresses', m.noAddress);
        const { named, unnamed } = await nameGuests(needs, guests, page.locale);
        const by = (await signedIn(c)).personId;
        const sent = await invite(needs, survey, wave.number, { by, guests: named });
        const { left } = sent;
        if (unread.length + unnamed.length + left.length === 0) return back(c, survey, sentQuery(sent));
        const waiting = guests.filter(({ address }) => left.some((each) => each.address === address));
        const kept = [...unread, ...[...unnamed, ...waiting].map(guestLine)];
        const few = (texts: readonly string[]) => texts.slice(0, 5).join(', ');
        const told = [
          ...(unread.length > 0 ? [m.unread(few(unread))] : []),
          ...(unnamed.length > 0 ? [m.unnamed(few(unnamed.map(({ name }) => name ?? '')))] : []),
          ...(left.length > 0 ? [leftInWords(c, sent)] : []),
          ...(left.length === 0 && sent.silenced > 0 ? [m.silenced(sent.silenced)] : []),
        ];
        return refuse(c, survey, new Map([['adresses', [kept.join('\n')]]]), 'adresses', told.join(' '));
      }),
    )
    .post(
      '/enquetes/:slug/invitations/reprise',
      { ...INVITES, queries: 3 * 2000 + 20 },
      own(async (c, survey) => {
        const [wave, former] = [survey.waves.at(-1), survey.waves.at(-2)];
        if (!wave || !former) return back(c, survey);
        const by = (await signedIn(c)).personId;
        const again = { wave: wave.number, from: former.number, by };
        const sent = await inviteAgain(needs, survey, again);
        if (sent.left.length === 0) return back(c, survey, sentQuery(sent));
        return show(c, survey, { notice: leftInWords(c, sent) });
      }),
    )
    .post(
      '/enquetes/:slug/reponses',
      WRITE,
      own(async (c, survey) => {
        const wave = openWave(survey.waves, today());
        if (!wave) return back(c, survey);
        const begun = await beginAnswer(needs, { survey, wave, way: 'paper', locale: pageOf(c).locale });
        return begun.ok ? seeOther(c, answerPath(begun.value)) : back(c, survey);
      }),
    )
    .get(
      '/enquetes/:slug/reponses.csv',
      EXPORT,
      own(async (c, survey) => {
        const versions = await versionsOf(db, survey.id);
        return file(
          `${survey.slug}-v${waveOf(c, survey)}.csv`,
          'text/csv',
          answersCsv(needs, survey, versions, waveOf(c, survey)),
        );
      }),
    )
    .get(
      '/enquetes/:slug/reponses.json',
      EXPORT,
      own(async (c, survey) => {
        const versions = await versionsOf(db, survey.id);
        return file(
          `${survey.slug}-v${waveOf(c, survey)}.json`,
          'application/json',
          answersJson(needs, survey, versions, waveOf(c, survey)),
        );
      }),
    )
    .get(
      '/enquetes/:slug/colonnes.csv',
      READ,
      own(async (c, survey) =>
        file(`${survey.slug}-colonnes.csv`, 'text/csv', [
          codebookCsv(await versionsOf(db, survey.id), pageOf(c).locale),
        ]),
      ),
    );

  /** Why some letters do not leave today; the button that asked finds them again tomorrow. */
  function leftInWords(c: RequestContext, { invited, silenced, left }: Invitations): string {
    const m = words(pageOf(c)).follow;
    const many = (why: 'person' | 'address') => left.filter((each) => each.why === why).length;
    const { person, address } = LETTER_LIMITS.invitation;
    return [
      m.invitedNow(invited),
      ...(many('person') > 0 ? [m.leftByPerson(many('person'), person)] : []),
      ...(many('address') > 0 ? [m.leftByAddress(many('address'), address)] : []),
      ...(silenced > 0 ? [m.silenced(silenced)] : []),
    ].join(' ');
  }

  function refuse(c: RequestContext, survey: StoredSurvey, typed: Typed, field: string, message: string) {
    return show(c, survey, { typed, errors: [{ field, message }] }, 422);
  }
}

const sentQuery = ({ invited, silenced }: Invitations): string =>
  `?invitations=${invited}${silenced > 0 ? `&silence=${silenced}` : ''}`;

function waveOf(c: RequestContext, survey: StoredSurvey): number {
  const asked = Number(pageOf(c).query.get('vague'));
  return survey.waves.some(({ number }) => number === asked) ? asked : (survey.waves.at(-1)?.number ?? 1);
}

function file(name: string, type: string, parts: AsyncIterable<string> | Iterable<string>): Response {
  const encoder = new TextEncoder();
  const iterator = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'x-robots-tag': 'noindex',
    },
  });
}

/** As it is written in the list of guests. */
const guestLine = ({ address, name }: { address: string; name: string | null }): string =>
  name === null ? address : `${address} ; ${name}`;
