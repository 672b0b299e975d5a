/** The dumps of everything public, with what it takes to check and to reuse them. */
import { dateFormat, numberFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { discoveryWords } from '../../discovery/public.ts';
import { RECORD_KINDS } from '../../records/public.ts';
import { type DumpManifest, MANIFEST } from '../domain/dump.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function DumpsPage({ page, manifests }: { page: Page; manifests: readonly DumpManifest[] }) {
  const m = say(page.locale, { fr, en }).dumps;
  const { shelf } = discoveryWords(page);
  const labelOf = (kind: string) => {
    const known = RECORD_KINDS.find((each) => each === kind);
    return known ? shelf[known] : kind;
  };
  const number = numberFormat(page.locale, {});
  const day = dateFormat(page.locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return (
    <Layout page={page} title={m.title} description={m.lead} breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead}>
        <a href="/donnees/catalogue.jsonld">{m.catalogue}</a>
        <a href={href(page, '/api')}>{m.api}</a>
      </PageHeading>
      <div class="stack">
        <p>{m.format}</p>
        {manifests.length === 0 && (
          <EmptyState title={m.none}>
            <p>{m.noneYet}</p>
          </EmptyState>
        )}
        {manifests.map((manifest) => (
          <section class="stack is-close">
            <h2>{day.format(new Date(manifest.day))}</h2>
            <p>
              {m.version(manifest.dataVersion)}{' '}
              <a href={`/donnees/${manifest.day}/${MANIFEST}`} aria-label={m.manifestOf(manifest.day)}>
                {m.manifest}
              </a>
            </p>
            <Table
              id={`copie-${manifest.day}`}
              caption={m.caption(manifest.licence.name)}
              columns={[
                { label: m.file },
                { label: m.records, numeric: true },
                { label: m.size, numeric: true },
                { label: 'SHA-256' },
              ]}
              rows={manifest.files.map((file) => [
                <a href={`/donnees/${manifest.day}/${file.name}`}>{labelOf(file.kind)}</a>,
                number.format(file.records),
                m.kilobytes(number.format(Math.ceil(file.bytes / 1000))),
                <code>{`${file.sha256.slice(0, 16)}…`}</code>,
              ])}
            />
          </section>
        ))}
      </div>
    </Layout>
  );
}
