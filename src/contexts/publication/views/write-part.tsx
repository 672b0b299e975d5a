/** How to write by program, on the page of the API; and what its refusals mean. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { PROBLEMS } from '../domain/problem.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

const EXAMPLE = `PATCH /api/v1/organisations/{fiche}
Authorization: Bearer terreau_…
If-Match: W/"3.…"
Idempotency-Key: 7f0c…
Content-Type: application/json

{ "changes": { "summary": "…" }, "reason": "…", "source": "https://…" }`;

export function WritePart({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en }).write;
  return (
    <section class="api-write" aria-labelledby="ecrire">
      <h2 id="ecrire">{m.title}</h2>
      <p>
        {m.text} <a href={href(page, '/compte/jetons')}>{m.make}</a>
      </p>
      <pre>
        <code>{EXAMPLE}</code>
      </pre>
      <ul>
        {m.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <Table
        id="refus"
        caption={m.refusals}
        columns={[{ label: m.code }, { label: m.status, numeric: true }, { label: m.meaning }]}
        rows={Object.entries(PROBLEMS).map(([code, { status, title }]) => [
          <code id={code}>{code}</code>,
          String(status),
          <span lang="en">{title}</span>,
        ])}
      />
    </section>
  );
}
