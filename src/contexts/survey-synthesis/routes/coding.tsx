/** Coding free texts: who codes, the book of themes, one text at a time, agreement, differences settled. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { LETTER_LIMITS } from '../../conduct/public.ts';
import { surveyBySlug } from '../../surveys/public.ts';
import { living } from '../domain/code-book.ts';
import { type CodedQuestion, ownCode, seenTexts } from '../domain/coded-question.ts';
import { readAddresses, readThemes, readThemeWords, sentForm, type Typed, textOf } from '../forms.ts';
import { maySeeCodes } from '../policy.ts';
import { themeChangesOf } from '../queries/coding.ts';
import {
  addTheme,
  type CodingNeeds,
  changeTheme,
  closeCoding,
  codeText,
  inviteCoders,
  settleText,
  signedBy,
} from '../use-cases/code-texts.ts';
import { endCoderOf, takeUp } from '../use-cases/run-coders.ts';
import { type Coding, codesCsv, codingFor } from '../use-cases/show-coding.ts';
import { AgreementPage } from '../views/agreement-page.tsx';
import { BookPage } from '../views/book-page.tsx';
import { CodePage } from '../views/code-page.tsx';
import { CodingPage } from '../views/coding-page.tsx';
import { words } from '../views/words.ts';

/** Answers are read by batches of a thousand the first time. */
const READ: RoutePolicy = { access: 'member', queries: 220, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 230, cache: 'none' };
const INVITES: RoutePolicy = { access: 'member', queries: 350, cache: 'none' };
const PATH = '/enquetes/:slug/codage';
const HEADERS = { 'referrer-policy': 'same-origin' } as const;

export interface OnCoding extends Coding {
  wave: number;
}
type Draw = (c: RequestContext, coding: Coding) => Promise<Response> | Response;
type DrawOne = (c: RequestContext, coding: OnCoding, one: CodedQuestion) => Promise<Response> | Response;

export function codingRoutes(needs: CodingNeeds): Routes {
  const { db, clock } = needs;

  const within = (draw: Draw) => async (c: RequestContext) => {
    const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
    if (!survey?.published) return c.notFound();
    const actor = await signedIn(c);
    const coding = await codingFor(needs, survey, actor, Number(pageOf(c).query.get('vague')));
    if (!coding) return c.notFound();
    if (coding.coder) await takeUp(needs, coding.coder, actor);
    return draw(c, coding);
  };
  const organising = (draw: Draw) =>
    within((c, coding) => (coding.organises ? draw(c, coding) : c.notFound()));
  const onOne = (draw: DrawOne) =>
    within((c, coding) => {
      const one = coding.questions.find(({ question }) => question.code === c.req.param('question'));
      return one && coding.wave !== null ? draw(c, { ...coding, wave: coding.wave }, one) : c.notFound();
    });
  const pathOf = ({ survey }: Coding, one?: CodedQuestion, rest = '') =>
    `/enquetes/${survey.slug}/codage${one ? `/${one.question.code}` : ''}${rest}`;

  interface Told {
    typed?: Typed;
    /** The field, and what is wrong with it. */
    errors?: { field: string; message: string }[];
    notice?: string;
    at?: string;
  }
  const list = (c: RequestContext, coding: Coding, told: Told = {}) =>
    html(c, <CodingPage page={pageOf(c)} {...{ coding }} {...told} />, {
      status: told.errors ? 422 : 200,
      headers: HEADERS,
    });
  const oneText = (c: RequestContext, coding: OnCoding, one: CodedQuestion, told: Told = {}) => {
    const { texts } = one;
    const asked = told.at ?? pageOf(c).query.get('reponse') ?? '';
    const wanted = texts.findIndex(({ answerId }) => answerId === asked);
    const first = texts.findIndex((text) => ownCode(text, coding.coder) === null);
    const at = wanted >= 0 ? wanted : Math.max(0, first);
    return html(c, <CodePage page={pageOf(c)} {...told} {...{ coding, one, at }} />, {
      status: told.errors ? 422 : 200,
      headers: HEADERS,
    });
  };
  const book = async (c: RequestContext, coding: OnCoding, one: CodedQuestion, told: Told = {}) => {
    const changes = await themeChangesOf(db, coding.survey.id, one.question.code);
    return html(c, <BookPage page={pageOf(c)} {...{ coding, one, changes }} {...told} />, {
      status: told.errors ? 422 : 200,
      headers: HEADERS,
    });
  };
  const compared = (c: RequestContext, coding: OnCoding, one: CodedQuestion, told: Told = {}) => {
    const seen = maySeeCodes(coding.organises, coding.coder, one.done)
      ? { ...one, texts: seenTexts(one, coding.coder) }
      : null;
    return html(c, <AgreementPage page={pageOf(c)} {...{ coding, one, seen }} {...told} />, {
      status: told.errors ? 422 : 200,
      headers: HEADERS,
    });
  };
  const fault = (
    c: RequestContext,
    field: string,
    key: keyof ReturnType<typeof words>['coding']['fault'],
  ) => {
    const said = words(pageOf(c)).coding.fault[key];
    return [{ field, message: typeof said === 'function' ? said('') : said }];
  };
  const bookOf = ({ survey }: Coding, { question }: CodedQuestion) => ({
    surveyId: survey.id,
    question: question.code,
  });

  return new Routes()
    .get(
      PATH,
      READ,
      within((c, coding) => {
        const invited = pageOf(c).query.get('invitations') ?? '';
        const notice = /^\d{1,2}$/.test(invited)
          ? { notice: words(pageOf(c)).coding.invitedNow(Number(invited)) }
          : {};
        return list(c, coding, notice);
      }),
    )
    .post(
      '/enquetes/:slug/invitations-codage',
      INVITES,
      organising(async (c, coding) => {
        const { locale } = pageOf(c);
        const typed = await sentForm(c.req);
        const m = words(pageOf(c)).coding.fault;
        const actor = await signedIn(c);
        const read = readAddresses(typed);
        const addresses = typed.has('moi') ? [actor.email] : read.addresses;
        if (read.many) return list(c, coding, { typed, errors: fault(c, 'adresses', 'many') });
        if (addresses.length + read.unread.length === 0)
          return list(c, coding, { typed, errors: fault(c, 'adresses', 'addresses') });
        const sent = { addresses, by: actor.personId, locale };
        const { invited, left } = await inviteCoders(needs, coding.survey.id, sent);
        const { unread } = read;
        if (unread.length + left.length === 0) return seeOther(c, `${pathOf(coding)}?invitations=${invited}`);
        const { person, address } = LETTER_LIMITS.coding;
        const told = [
          ...(unread.length > 0 ? [m.unread(unread.slice(0, 5).join(', '))] : []),
          ...(left.length > 0
            ? [words(pageOf(c)).coding.leftToday(left.slice(0, 5).join(', '), person, address)]
            : []),
        ];
        return list(c, coding, {
          typed: new Map([['adresses', [[...unread, ...left].join('\n')]]]),
          errors: [{ field: 'adresses', message: told.join(' ') }],
        });
      }),
    )
    .post(
      '/enquetes/:slug/invitations-codage/:coder/fin',
      WRITE,
      organising(async (c, coding) => {
        const coder = coding.coders.find(({ id }) => id === c.req.param('coder'));
        if (coder) await endCoderOf(needs, coder);
        return seeOther(c, pathOf(coding));
      }),
    )
    .get(`${PATH}/:question`, READ, onOne(oneText))
    .post(
      `${PATH}/:question`,
      WRITE,
      onOne(async (c, coding, one) => {
        const typed = await sentForm(c.req);
        const at = textOf(typed, 'reponse');
        const place = one.texts.findIndex(({ answerId }) => answerId === at);
        const { coder, wave } = coding;
        if (!coder) return c.notFound();
        if (place < 0) return oneText(c, coding, one, { typed, errors: fault(c, 'themes', 'gone') });
        const read = readThemes(
          typed,
          living(one.themes).map(({ code }) => code),
        );
        if ('fault' in read)
          return oneText(c, coding, one, { typed, at, errors: fault(c, 'themes', read.fault) });
        const kept = await codeText(
          needs,
          { ...bookOf(coding, one), wave, coderId: coder.id },
          at,
          read.themes,
        );
        if (!kept) return oneText(c, coding, one, { typed, at, errors: fault(c, 'themes', 'fixed') });
        const next = one.texts[place + 1]?.answerId;
        return seeOther(c, pathOf(coding, one, `?vague=${wave}${next ? `&reponse=${next}` : ''}`));
      }),
    )
    .post(
      `${PATH}/:question/fini`,
      WRITE,
      onOne(async (c, coding, one) => {
        if (!coding.coder) return c.notFound();
        await closeCoding(needs, { ...bookOf(coding, one), wave: coding.wave, coderId: coding.coder.id });
        return seeOther(c, pathOf(coding, one, `/accord?vague=${coding.wave}`));
      }),
    )
    .get(
      `${PATH}/:question/grille`,
      READ,
      onOne((c, coding, one) => book(c, coding, one)),
    )
    .post(
      `${PATH}/:question/grille`,
      WRITE,
      onOne(async (c, coding, one) => {
        const typed = await sentForm(c.req);
        const signed = signedBy(await signedIn(c), clock());
        const act = textOf(typed, 'acte');
        const code = textOf(typed, 'theme');
        const from = textOf(typed, 'depuis');
        const back = (told?: Told) => {
          if (told) return from ? oneText(c, coding, one, { ...told, at: from }) : book(c, coding, one, told);
          const to = from
            ? `?vague=${coding.wave}&reponse=${encodeURIComponent(from)}`
            : `/grille?vague=${coding.wave}`;
          return seeOther(c, pathOf(coding, one, to));
        };
        if (act === 'merged' || act === 'parted') {
          const done = await changeTheme(
            needs,
            bookOf(coding, one),
            { act, code, into: textOf(typed, 'dans') },
            signed,
          );
          return done || act === 'parted'
            ? back()
            : back({ typed, errors: fault(c, `dans-${code}`, 'merge') });
        }
        const field = act === 'reworded' ? `intitule-${code}` : 'intitule';
        const read = readThemeWords(typed);
        if ('fault' in read) return back({ typed, errors: fault(c, field, read.fault) });
        if (act === 'reworded') {
          const done = await changeTheme(
            needs,
            bookOf(coding, one),
            { act, code, words: read.words },
            signed,
          );
          return done ? back() : back({ typed, errors: fault(c, field, 'unchanged') });
        }
        const added = await addTheme(needs, bookOf(coding, one), read.words, signed);
        return 'fault' in added ? back({ typed, errors: fault(c, field, added.fault) }) : back();
      }),
    )
    .get(
      `${PATH}/:question/accord`,
      READ,
      onOne((c, coding, one) => compared(c, coding, one)),
    )
    .post(
      `${PATH}/:question/accord`,
      WRITE,
      onOne(async (c, coding, one) => {
        if (!maySeeCodes(coding.organises, coding.coder, one.done)) return c.notFound();
        const typed = await sentForm(c.req);
        const answerId = textOf(typed, 'reponse');
        const reason = textOf(typed, 'raison');
        const told = (field: string, key: Parameters<typeof fault>[2]) =>
          compared(c, coding, one, { typed, at: answerId, errors: fault(c, `${field}-${answerId}`, key) });
        if (!seenTexts(one, coding.coder).some((text) => text.answerId === answerId && text.codes.length > 0))
          return compared(c, coding, one, { typed, errors: fault(c, 'desaccords', 'gone') });
        if (reason.length > 1000) return told('raison', 'reason_long');
        const read = readThemes(
          typed,
          living(one.themes).map(({ code }) => code),
        );
        if ('fault' in read) return told('themes', read.fault);
        await settleText(
          needs,
          { ...bookOf(coding, one), wave: coding.wave },
          { answerId, themes: read.themes, reason },
          signedBy(await signedIn(c), clock()),
        );
        return seeOther(c, pathOf(coding, one, `/accord?vague=${coding.wave}`));
      }),
    )
    .get(
      `${PATH}/:question/codes.csv`,
      READ,
      onOne((c, coding, one) =>
        coding.organises && maySeeCodes(true, coding.coder, one.done)
          ? c.body(codesCsv(one, coding.coders), 200, {
              'content-type': 'text/csv; charset=utf-8',
              'content-disposition': `attachment; filename="${coding.survey.slug}-${one.question.code}-codes-${coding.wave}.csv"`,
            })
          : c.notFound(),
      ),
    );
}
