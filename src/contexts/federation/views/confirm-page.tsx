/** What an instance says of itself, before it is followed. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { InstanceManifest } from '../../publication/public.ts';
import type { TypedPeer } from '../forms.ts';
import { hostOf, words } from './words.ts';

interface ConfirmPageProps {
  page: Page;
  manifest: InstanceManifest;
  typed: TypedPeer;
  /** The territory chosen, in words; null: everywhere. */
  place: string | null;
}

export function ConfirmPage({ page, manifest, typed, place }: ConfirmPageProps) {
  const m = words(page);
  const title = m.confirmTitle(manifest.name);
  const elsewhere = Map.groupBy(
    manifest.records.flatMap((each) => each.elsewhere),
    ({ instance }) => instance,
  );
  const kinds = typed.kinds.map((kind) => m.kind[kind]).join(', ');
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      breadcrumbs={[
        { label: m.administration, path: '/administration' },
        { label: m.title, path: '/administration/instances' },
        { label: manifest.name },
      ]}
    >
      <PageHeading title={title} lead={m.confirmLead} />
      <div class="stack">
        <DefinitionList
          page={page}
          facts={[
            { term: m.itsName, value: manifest.name },
            { term: m.itsAddress, value: manifest.instance },
            { term: m.licence, value: manifest.licence.name },
            {
              term: m.its,
              value: (
                <ul>
                  {manifest.records.map(({ kind, own }) => (
                    <li>{m.own(m.kind[kind], own)}</li>
                  ))}
                </ul>
              ),
            },
            { term: m.chosenKinds, value: `${kinds}. ${place ?? m.everywhere}.` },
          ]}
        />
        {elsewhere.size > 0 && (
          <section>
            <h2>{m.alsoFrom}</h2>
            <p class="hint">{m.alsoFromHint}</p>
            <ul>
              {[...elsewhere].map(([instance, counts]) => (
                <li>
                  {m.elsewhere(
                    hostOf(instance),
                    counts.reduce((sum, { count }) => sum + count, 0),
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <form method="post" action={href(page, '/administration/instances')}>
          <input type="hidden" name="confirme" value="oui" />
          <input type="hidden" name="adresse" value={manifest.instance} />
          {typed.kinds.map((kind) => (
            <input type="hidden" name="fiches" value={kind} />
          ))}
          <input type="hidden" name="territoire" value={typed.territoire} />
          <div class="actions">
            <Button look="bold">{m.follow}</Button>
            <ButtonLink look="quiet" href={href(page, '/administration/instances')}>
              {m.change}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Layout>
  );
}
