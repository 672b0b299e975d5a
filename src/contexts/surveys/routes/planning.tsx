/** Running a survey: its waves, and who is invited to them. */
import { pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { partialDate } from '../../../ui/when.tsx';
import { LETTER_LIMITS } from '../../conduct/public.ts';
import type { Typed } from '../domain/typed.ts';
import { currentWave, waveState } from '../domain/wave.ts';
import { readDays, readGuests, sentForm, textOf } from '../forms.ts';
import type { StoredSurvey, StoredWave } from '../queries/survey.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { closeWaveNow, dropWave, moveWave, openNextWave, type PlanRefusal } from '../use-cases/plan-waves.ts';
import { type Invitations, invite, inviteAgain, nameGuests } from '../use-cases/run-waves.ts';
import { words } from '../views/words.ts';
import { followShown, waveNumbered } from './follow-shown.tsx';

const WRITE: RoutePolicy = { access: 'member', queries: 20, cache: 'none' };
/** One letter a guest: a query or three for each. */
const INVITES: RoutePolicy = { access: 'member', queries: 3 * 500 + 22, cache: 'none' };
const WAVE = '/enquetes/:slug/vagues/:wave';

export function planningRoutes(needs: SurveyNeeds): Routes {
  const { own, show, back, refuse, today } = followShown(needs);
  const ofPath = (c: RequestContext, survey: StoredSurvey) => waveNumbered(survey, c.req.param('wave') ?? '');

  return new Routes()
    .post(
      '/enquetes/:slug/vagues',
      WRITE,
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const days = readDays(typed);
        const opened = days && (await openNextWave(needs, survey, days));
        if (opened?.ok) return back(c, survey, `?nouvelle=${opened.value}`);
        const message = opened ? planFault(c, survey, opened.reason) : words(pageOf(c)).follow.daysFault;
        return refuse(c, survey, { typed, field: 'ouverture', message });
      }),
    )
    .post(
      `${WAVE}/cloture`,
      WRITE,
      own(async (c, survey) => {
        const wave = ofPath(c, survey);
        if (!wave) return c.notFound();
        await closeWaveNow(needs, survey, wave.number);
        return back(c, survey, `?vague=${wave.number}`);
      }),
    )
    .post(
      `${WAVE}/dates`,
      WRITE,
      own(async (c, survey) => {
        const wave = ofPath(c, survey);
        if (!wave) return c.notFound();
        const typed = await sentForm(c.req);
        const days = readDays(typed, ['premier', 'dernier']);
        const moved = days && (await moveWave(needs, survey, wave.number, days));
        if (moved?.ok) return back(c, survey, `?vague=${wave.number}&changee=${wave.number}`);
        const message = moved ? planFault(c, survey, moved.reason) : words(pageOf(c)).follow.daysFault;
        return refuse(c, survey, { typed, wave, field: 'premier', message });
      }),
    )
    .post(
      `${WAVE}/suppression`,
      WRITE,
      own(async (c, survey) => {
        const wave = ofPath(c, survey);
        if (!wave) return c.notFound();
        const dropped = await dropWave(needs, survey, wave.number);
        if (dropped.ok) return back(c, survey, `?supprimee=${wave.number}`);
        const message = planFault(c, survey, dropped.reason);
        return refuse(c, survey, { typed: new Map(), wave, field: 'vagues', message });
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
        const wave = invitingTo(survey, typed);
        const refused = (message: string, sent = typed) =>
          refuse(c, survey, { typed: sent, wave, field: 'adresses', message });
        if (!wave) return refused(m.waveOver);
        if (tooMany) return refused(m.tooMany);
        if (guests.length + unread.length === 0) return refused(m.noAddress);
        const { named, unnamed, cooperations } = await nameGuests(needs, survey, guests, page.locale);
        const by = (await signedIn(c)).personId;
        const sent = await invite(needs, survey, wave.number, { by, guests: named });
        const { invited, left, silenced } = sent;
        if (unread.length + unnamed.length + cooperations.length + left.length === 0)
          return back(c, survey, sentQuery(wave.number, sent));
        const waiting = guests.filter(({ address }) => left.some((each) => each.address === address));
        const kept = [...unread, ...[...unnamed, ...cooperations, ...waiting].map(guestLine)];
        const few = (texts: readonly string[]) => texts.slice(0, 5).join(', ');
        const namesOf = (of: typeof unnamed) => few(of.map(({ name }) => name ?? ''));
        const told = [
          ...(unread.length > 0 ? [m.unread(few(unread), unread.length)] : []),
          ...(unnamed.length > 0 ? [m.unnamed(namesOf(unnamed), unnamed.length)] : []),
          ...(cooperations.length > 0 ? [m.cooperations(namesOf(cooperations), cooperations.length)] : []),
          invited + left.length + silenced === 0 ? m.noneLeft : leftInWords(c, sent),
        ];
        return refused(told.join(' '), new Map([['adresses', [kept.join('\n')]]]));
      }),
    )
    .post(
      '/enquetes/:slug/invitations/reprise',
      { ...INVITES, queries: 3 * 2000 + 20 },
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const wave = invitingTo(survey, typed);
        const asked = textOf(typed, 'de');
        const earlier = survey.waves.filter(({ number }) => wave && number < wave.number);
        const former = asked === '' ? earlier.at(-1) : earlier.find(({ number }) => String(number) === asked);
        if (!wave || !former)
          return refuse(c, survey, { typed, field: 'adresses', message: words(pageOf(c)).follow.waveOver });
        const by = (await signedIn(c)).personId;
        const again = { wave: wave.number, from: former.number, by };
        const sent = await inviteAgain(needs, survey, again);
        if (sent.left.length === 0) return back(c, survey, sentQuery(wave.number, sent));
        return show(c, survey, { wave, notice: leftInWords(c, sent) });
      }),
    );

  /** The wave that was looked at, unless it is over; the current one where none is told. */
  function invitingTo(survey: StoredSurvey, typed: Typed): StoredWave | null {
    const asked = textOf(typed, 'vague');
    const wave = asked === '' ? currentWave(survey.waves, today()) : waveNumbered(survey, asked);
    return wave && waveState(wave, today()) !== 'closed' ? wave : null;
  }

  function planFault(c: RequestContext, survey: StoredSurvey, refusal: PlanRefusal): string {
    const page = pageOf(c);
    const m = words(page).follow;
    if (refusal.reason !== 'overlaps') return m.refused[refusal.reason];
    const met = survey.waves.find(({ number }) => number === refusal.wave);
    const day = (text: string | undefined) => (text ? partialDate(page.locale, text) : '');
    return m.overlaps(refusal.wave, day(met?.opensOn), day(met?.closesOn));
  }

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
}

const sentQuery = (wave: number, { invited, silenced }: Invitations): string =>
  `?vague=${wave}&invitations=${invited}${silenced > 0 ? `&silence=${silenced}` : ''}`;

/** As it is written in the list of guests. */
const guestLine = ({ address, name }: { address: string; name: string | null }): string =>
  name === null ? address : `${address} ; ${name}`;
