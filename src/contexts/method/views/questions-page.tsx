import { href, type Page } from '../../../kernel/page.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { GradientQuestion, Pack, Question } from '../../diagnosis/public.ts';
import { decidedBy } from '../domain/deciding.ts';
import { standInsInWords } from './condition-words.ts';
import { linePath, MethodFrame, rulePath } from './method-frame.tsx';
import { words } from './words.ts';

interface QuestionsPageProps {
  page: Page;
  pack: Pack;
}

/** Every question with why it is asked, what may be answered, what it decides, and the bands of the gradients. */
export function QuestionsPage({ page, pack }: QuestionsPageProps) {
  const { questions: m, version } = words(page);
  return (
    <MethodFrame page={page} at="questions" title={m.title} lead={m.lead}>
      <p>{version(pack.version, partialDate(page.locale, pack.date))}</p>
      {pack.asked.map((question) => (
        <section aria-labelledby={question.code}>
          <h2 id={question.code}>{question.label[page.locale]}</h2>
          <p>{question.why[page.locale]}</p>
          <Decided page={page} pack={pack} question={question} />
          <Answers page={page} pack={pack} question={question} />
        </section>
      ))}
    </MethodFrame>
  );
}

interface QuestionProps extends QuestionsPageProps {
  question: Question;
}

function Decided({ page, pack, question }: QuestionProps) {
  const m = words(page).questions;
  const fact = pack.questions.find(({ code }) => code === question.code);
  const { rows, lines } = fact ? decidedBy(pack, fact.code) : { rows: [], lines: [] };
  const links = [
    ...rows.map(({ code, who }) => ({ path: rulePath(code), label: who[page.locale] })),
    ...lines.map(({ code, label }) => ({ path: linePath(code), label: label[page.locale] })),
  ];
  if (links.length === 0) return <p>{m.decidesNothing}</p>;
  return (
    <p>
      {m.decides}{' '}
      {links.map(({ path, label }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href(page, path)}>{label}</a>
        </>
      ))}
    </p>
  );
}

function Answers({ page, pack, question }: QuestionProps) {
  const { questions: m, colon } = words(page);
  if (question.kind === 'gradient') return <Band page={page} pack={pack} question={question} />;
  if (question.kind === 'yes_no') return <p>{m.yesNo}</p>;
  if (!('options' in question)) return <p>{m.free}</p>;
  const alone = question.kind === 'choices' ? question.alone : undefined;
  const lone = question.options.find(({ value }) => value === alone);
  return (
    <>
      <h3>{m.answers}</h3>
      <ul class="plain-list">
        {question.options.map(({ label, hint }) => (
          <li>
            <strong>{label[page.locale]}</strong>
            {hint && colon}
            {hint?.[page.locale]}
          </li>
        ))}
      </ul>
      {lone && (
        <p>
          {m.alone} {lone.label[page.locale]}.
        </p>
      )}
    </>
  );
}

function Band({ page, pack, question }: QuestionsPageProps & { question: GradientQuestion }) {
  const { questions: m, colon } = words(page);
  const { middle, poles } = question;
  const standIns = standInsInWords(page, pack, new Set([question.code]));
  return (
    <>
      <p>{m.scale}</p>
      <ul class="plain-list">
        {poles.map(({ label, hint }, index) => (
          <li>
            <strong>
              {index * 100}, {label[page.locale]}
            </strong>
            {colon}
            {hint[page.locale]}
          </li>
        ))}
      </ul>
      <h3>
        {m.middle(middle.from, middle.to)}
        {colon}
        {middle.label[page.locale]}
      </h3>
      <dl>
        <dt>{m.told}</dt>
        <dd>{middle.sentence[page.locale]}</dd>
        <dt>{m.reason}</dt>
        <dd>{middle.reason[page.locale]}</dd>
        {standIns.length > 0 && <dt>{m.inferred}</dt>}
        {standIns.map((standIn) => (
          <dd>{standIn}</dd>
        ))}
      </dl>
    </>
  );
}
