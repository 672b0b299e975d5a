import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Accessibility, Weights } from '../domain/measures.ts';
import { Frame } from './frame.tsx';
import { words } from './words.ts';

export function AccessibilityPage({ page, result }: { page: Page; result: Accessibility | null }) {
  const { measured: m, legal } = words(page);
  const views = result?.pages.reduce((total, { looks }) => total + looks, 0) ?? 0;
  return (
    <Frame page={page} title={m.accessTitle} lead={m.accessLead}>
      <div class="prose">
        <h2>{m.doneTitle}</h2>
        <p>{m.done}</p>
      </div>
      {result ? (
        <Table
          id="controle"
          caption={`${m.scanned(number(page.locale, views), partialDate(page.locale, result.day))} (${result.tool})`}
          columns={[
            { label: m.page },
            { label: m.looks, numeric: true },
            { label: m.violations, numeric: true },
          ]}
          rows={result.pages.map(({ name, looks, violations }) => [name, looks, violations])}
        />
      ) : (
        <p>{m.noRun}</p>
      )}
      <div class="prose">
        <h2>{m.leftTitle}</h2>
        <p>{m.left}</p>
        <h2>{m.helpTitle}</h2>
        <p>
          {m.help} <a href={href(page, '/mentions-legales')}>{legal.title}</a>
        </p>
      </div>
    </Frame>
  );
}

export function EcoDesignPage({ page, result }: { page: Page; result: Weights | null }) {
  const { measured: m } = words(page);
  const figure = (value: number) => number(page.locale, value);
  return (
    <Frame page={page} title={m.ecoTitle} lead={m.ecoLead}>
      <div class="prose">
        <h2>{m.choicesTitle}</h2>
        <ul>
          {m.choices.map((choice) => (
            <li>{choice}</li>
          ))}
        </ul>
      </div>
      {result ? (
        <Table
          id="poids"
          caption={m.weighed(partialDate(page.locale, result.day))}
          columns={[
            { label: m.page },
            { label: m.bytes, numeric: true },
            { label: m.scripts, numeric: true },
            { label: m.requests, numeric: true },
          ]}
          rows={result.pages.map(({ name, bytes, scripts, requests }) => [
            name,
            figure(bytes),
            figure(scripts),
            figure(requests),
          ])}
        />
      ) : (
        <p>{m.noRun}</p>
      )}
      <p>{m.ecoLeft}</p>
    </Frame>
  );
}
