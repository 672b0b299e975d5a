import { dateFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { piped, saidIn } from '../domain/in-words.ts';
import type { AnswerDone, HeldAnswer } from '../queries/answer.ts';
import { words } from './words.ts';

interface WhoDidWhatProps {
  page: Page;
  answer: Pick<HeldAnswer, 'questionnaire'>;
  acts: readonly AnswerDone[];
  me: string | null;
}

/** Several people fill one answer: who did what, the latest first. */
export function WhoDidWhat({ page, answer, acts, me }: WhoDidWhatProps) {
  const m = words(page).answer.who;
  if (acts.length === 0) return null;
  const moment = dateFormat(page.locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' },
  } as const);
  const who = ({ author, personId }: AnswerDone) =>
    personId !== null && personId === me ? m.you : author === '' ? m.holder : author;
  const what = ({ act, section }: AnswerDone) => {
    if (act !== 'saved') return m.act[act];
    const part = answer.questionnaire.sections.find(({ code }) => code === section);
    return m.saved(part ? piped(saidIn(part.title, page.locale), () => null) : section);
  };
  return (
    <section class="stack is-close" aria-labelledby="qui">
      <h2 id="qui">{m.title}</h2>
      <ul>
        {acts.map((each) => (
          <li>
            {m.line(what(each), who(each))} <span class="hint">{moment.format(each.at)}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{m.note}</p>
    </section>
  );
}
