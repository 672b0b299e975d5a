import type { Page } from '../../../kernel/page.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { FactQuestion, Lever, LeverPack, Pack } from '../../diagnosis/public.ts';
import { conditionInWords } from './condition-words.ts';
import { MethodFrame } from './method-frame.tsx';
import { Passages } from './passages.tsx';
import { words } from './words.ts';

interface LeversPageProps {
  page: Page;
  pack: Pack & LeverPack;
}

/** Each change of situation: to whom it is open, what it changes in the answers, who can help, what it may cost. */
export function LeversPage({ page, pack }: LeversPageProps) {
  const { levers: m, rule, version } = words(page);
  const { locale } = page;
  return (
    <MethodFrame page={page} at="levers" title={m.title} lead={m.lead}>
      <p>{version(pack.version, partialDate(locale, pack.date))}</p>
      <p>{m.how}</p>
      {pack.levers.map((lever) => (
        <section aria-labelledby={lever.code}>
          <h2 id={lever.code}>{lever.label[locale]}</h2>
          <p>{lever.sentence[locale]}</p>
          <DefinitionList
            page={page}
            facts={[
              { term: m.openTo, value: conditionInWords(page, pack, lever.when) },
              { term: m.changes, value: changeInWords(page, pack, lever) },
              { term: m.help, value: lever.help.sentence[locale] },
              { term: m.cost, value: lever.cost[locale] },
            ]}
          />
          <h3>{rule.sources}</h3>
          <Passages page={page} pack={pack} cited={lever.sources} />
        </section>
      ))}
    </MethodFrame>
  );
}

/** What the answers become, one change a line. */
function changeInWords(page: Page, pack: Pack, { change }: Lever) {
  const m = words(page).levers;
  const { set, add, know, widen } = change;
  const line = (fact: string, values: readonly string[], say: (fact: string, value: string) => string) => {
    const question = pack.questions.find(({ code }) => code === fact);
    const told = values.map((value) => (question ? optionInWords(page, question, value) : value));
    return say(question?.short[page.locale] ?? fact, told.join(', '));
  };
  const lines = [
    ...Object.entries(set).map(([fact, value]) => line(fact, [value], m.becomes)),
    ...Object.entries(add).map(([fact, values]) => line(fact, values, m.gains)),
    ...(know.has_bank_account ? [m.bankAccount] : []),
    ...(know.has_legal_entity ? [m.legalEntity] : []),
    ...(widen ? [m.widen[widen]] : []),
  ];
  return (
    <ul class="plain-list">
      {lines.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  );
}

const optionInWords = (page: Page, question: FactQuestion, value: string): string =>
  ('options' in question
    ? question.options.find((option) => option.value === value)?.label[page.locale]
    : undefined) ?? value;
