import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Need, NeedRow } from '../../diagnosis/public.ts';
import { factsMeeting, factsRead } from '../domain/deciding.ts';
import type { RuleHistory } from '../domain/history.ts';
import { trialQuery } from '../forms.ts';
import { partsOf, standInsInWords } from './condition-words.ts';
import { changesPath, METHOD_PATH, MethodFrame } from './method-frame.tsx';
import { Passages } from './passages.tsx';
import { words } from './words.ts';

interface RulePageProps {
  page: Page;
  history: RuleHistory;
}

/** One rule of needs: when it applies, what it gives, where it comes from, how it changed. */
export function RulePage({ page, history }: RulePageProps) {
  const { rule: m, version } = words(page);
  const { row, pack, gone } = history;
  const trial = trialQuery(factsMeeting(pack, row.when), gone ? pack.version : undefined);
  return (
    <MethodFrame
      page={page}
      at="rules"
      title={row.who[page.locale]}
      kicker={m.kicker(row.code)}
      lead={version(pack.version, partialDate(page.locale, pack.date))}
    >
      {gone && (
        <Notice page={page} kind="attention" title={m.goneTitle}>
          <p>{m.gone(pack.version)}</p>
        </Notice>
      )}
      <When page={page} history={history} />
      <section aria-labelledby="donne">
        <h2 id="donne">{m.says}</h2>
        {row.nothing && <p>{row.nothing[page.locale]}</p>}
        <Needs page={page} row={row} kind="support" />
        <Needs page={page} row={row} kind="funding" />
      </section>
      <section aria-labelledby="traits">
        <h2 id="traits">{m.features}</h2>
        <ul class="plain-list">
          {row.features.map((feature) => (
            <li>{feature[page.locale]}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{m.sources}</h2>
        <Passages page={page} pack={pack} cited={row.sources} />
      </section>
      <Versions page={page} history={history} />
      <p class="actions">
        <ButtonLink href={`${href(page, `${METHOD_PATH}/essai`)}?${trial}#resultats`}>{m.try}</ButtonLink>
      </p>
    </MethodFrame>
  );
}

function When({ page, history: { row, pack } }: RulePageProps) {
  const { rule: m, condition } = words(page);
  const { join, parts } = partsOf(page, pack, row.when);
  const standIns = standInsInWords(page, pack, factsRead(pack, row.when));
  return (
    <section aria-labelledby="quand">
      <h2 id="quand">{m.when}</h2>
      {parts.length === 0 && <p>{condition.always}</p>}
      {parts.length === 1 && <p>{parts[0]}</p>}
      {parts.length > 1 && (
        <>
          <p>{join === 'any' ? m.anyOf : m.allOf}</p>
          <ul class="plain-list">
            {parts.map((part) => (
              <li>{part}</li>
            ))}
          </ul>
        </>
      )}
      {standIns.map((standIn) => (
        <p>{standIn}</p>
      ))}
      {parts.length > 0 && <p>{m.unknown}</p>}
    </section>
  );
}

function Needs({ page, row, kind }: { page: Page; row: NeedRow; kind: Need['kind'] }) {
  const m = words(page).rule;
  const needs = row.needs.filter((need) => need.kind === kind);
  if (needs.length === 0) return null;
  return (
    <>
      <h3>{m.kind[kind]}</h3>
      <ul class="need-list" role="list">
        {needs.map((need) => (
          <li id={need.code}>
            <p class="need-label">
              {need.label[page.locale]} {need.timing && <Tag>{m.timing[need.timing]}</Tag>}
            </p>
            <p>{need.sentence[page.locale]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Versions({ page, history: { row, since, changed } }: RulePageProps) {
  const m = words(page).rule;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.history}</h2>
      <p>
        {m.since(since)} {changed.length === 0 && m.unchanged}
      </p>
      {changed.length > 0 && (
        <ul class="plain-list">
          {changed.map(({ from, to }) => (
            <li>
              <a href={`${href(page, changesPath(from, to))}#${row.code}`}>{m.changedIn(from, to)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
