import { href, type Page } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/notice.tsx';
import { saidIn } from '../domain/in-words.ts';
import { type DesignFault, type Questionnaire, questionsOf } from '../domain/questionnaire.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { conditionFaultInWords } from './condition-words.ts';
import { designPath } from './design-path.ts';
import { words } from './words.ts';

/** All that stands between a draft and its publication: each in the words of what it is of, a link to where it is mended. */
export function DesignFaults({
  page,
  survey,
  faults,
}: {
  page: Page;
  survey: StoredSurvey;
  faults: readonly DesignFault[];
}) {
  const m = words(page).design.page;
  if (faults.length === 0) return null;
  return (
    <Notice page={page} kind="attention" title={m.faults}>
      <ul>
        {faults.map((fault) => {
          const there = mendedAt(survey.draft, fault);
          const said = faultInWords(page, survey.draft, fault);
          return (
            <li>
              {there === null ? said : <a href={href(page, `${designPath(survey)}${there}`)}>{said}</a>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function faultInWords(
  page: Page,
  draft: Questionnaire,
  { fault, about, named, target }: DesignFault,
): string {
  const m = words(page);
  const all = questionsOf(draft);
  const own = all.find(({ code }) => code === about) ?? draft.figures.find(({ code }) => code === about);
  const label = own && fault !== 'repeated_code' ? saidIn(own.label, page.locale) : about;
  if (
    fault !== 'condition_unknown_question' &&
    fault !== 'condition_later_question' &&
    fault !== 'condition_unknown_option'
  )
    return m.design.fault[fault](label);
  const why = { fault, named: named ?? '', target: target ?? null, near: [] };
  return m.condition.about(label, conditionFaultInWords(page, all, why, about));
}

/** Below the address of the draft; null where no page mends it. */
function mendedAt(draft: Questionnaire, { fault, about }: DesignFault): string | null {
  if (fault === 'unwritten' || fault === 'breakdown_not_closed') return '/presentation';
  if (fault === 'no_question') return `/question/nouvelle?partie=${draft.sections[0]?.code ?? ''}`;
  if (fault === 'figure_unknown_question') return null;
  return questionsOf(draft).some(({ code }) => code === about) ? `/question/${about}` : `/partie/${about}`;
}
