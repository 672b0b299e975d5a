import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { Notice } from '../../../ui/notice.tsx';
import { sameAnswer } from '../domain/answered.ts';
import type { Pack } from '../domain/pack.ts';
import type { Situation } from '../domain/situation.ts';
import { situationAnswer } from './situation-answer.ts';
import { words } from './words.ts';

/** The answers as they are now, and those that were just sent. */
export interface Changed {
  present: Situation;
  sent: Situation;
}

interface MeanwhileNoticeProps {
  page: Page;
  pack: Pack;
  changed: Changed;
  label: (id: TerritoryId) => string;
}

/** Somebody changed the answers in another page: both are shown, and nothing is overwritten. */
export function MeanwhileNotice({ page, pack, changed, label }: MeanwhileNoticeProps) {
  const m = words(page);
  const { present, sent } = changed;
  const apart = pack.asked.filter(({ code }) => !sameAnswer(present, sent, code));
  return (
    <Notice page={page} kind="attention" title={m.meanwhile.title}>
      <p>{m.meanwhile.body}</p>
      {apart.length > 0 && (
        <ul class="plain-list">
          {apart.map((question) => (
            <li>
              {question.short[page.locale]}
              {m.colon}
              {m.meanwhile.both(
                situationAnswer(page, question, present, label) ?? m.unknown,
                situationAnswer(page, question, sent, label) ?? m.unknown,
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{m.meanwhile.again}</p>
    </Notice>
  );
}
