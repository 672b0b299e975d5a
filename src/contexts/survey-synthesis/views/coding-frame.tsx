import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { SurveyFrame, saidIn } from '../../surveys/public.ts';
import type { CodedQuestion } from '../domain/coded-question.ts';
import { maySeeCodes } from '../policy.ts';
import type { Coding } from '../use-cases/show-coding.ts';
import { words } from './words.ts';

interface CodingFrameProps {
  page: Page;
  coding: Coding;
  one: CodedQuestion;
  title: string;
  lead: string;
  children: ComponentChildren;
}

/** A page of the coding of one question, with the ways to the others. */
export function CodingFrame({ page, coding, one, title, lead, children }: CodingFrameProps) {
  const m = words(page).coding;
  const { survey, wave, coder, organises } = coding;
  const path = `/enquetes/${survey.slug}`;
  const own = `${path}/codage/${one.question.code}`;
  const ways = [
    { to: `${path}/codage`, label: m.questions, shown: true },
    { to: own, label: m.code, shown: coder !== null },
    { to: `${own}/grille`, label: m.book, shown: true },
    { to: `${own}/accord`, label: m.agreement, shown: maySeeCodes(organises, coder, one.done) },
  ];
  return (
    <SurveyFrame
      page={page}
      title={title}
      lead={lead}
      kicker={m.wave(wave ?? 1)}
      survey={{ title: saidIn(survey.draft.title, page.locale), path }}
      own
    >
      <nav aria-label={m.title}>
        <p class="actions">
          {ways
            .filter(({ shown, to }) => shown && page.path !== to)
            .map(({ to, label }) => (
              <a href={href(page, `${to}?vague=${wave}`)}>{label}</a>
            ))}
        </p>
      </nav>
      {children}
    </SurveyFrame>
  );
}
