/** Transfers that wait for somebody's look, before the reports: who may decide publishes each, or leaves it aside. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { When } from '../../../ui/when.tsx';
import { FORMS } from '../domain/offer.ts';
import type { StoredTransfer } from '../queries/transfers.ts';
import { LISTS, named, words } from './words.ts';

export interface HeldTransfer extends StoredTransfer {
  /** Whether who reads took part in it: somebody else decides. */
  own: boolean;
}

export function HeldTransfers({ page, held }: { page: Page; held: readonly HeldTransfer[] }) {
  const m = words(page);
  const h = m.held;
  const party = ({ record, name }: StoredTransfer['giver'], personId: string | null) => (
    <>
      {record ? <a href={href(page, record.path)}>{name}</a> : name} (
      {record && personId ? h.byRecord : personId ? h.byAccount : h.byLink})
    </>
  );
  return (
    <section aria-labelledby="transferts-a-relire">
      <h2 id="transferts-a-relire">{h.title}</h2>
      <p class="hint">{h.lead}</p>
      {held.length === 0 && <p>{h.none}</p>}
      <ul class="transfers" role="list">
        {held.map((transfer) => (
          <li>
            <h3 lang={contentLang(page)}>{transfer.title}</h3>
            <DefinitionList
              page={page}
              facts={[
                { term: m.tell.columns.gave, value: party(transfer.giver, transfer.people.giver) },
                { term: m.tell.columns.received, value: party(transfer.receiver, transfer.people.receiver) },
                { term: m.transfer.form, value: FORMS[transfer.form][page.locale] },
                { term: m.transfer.happened, value: <When page={page} date={transfer.happened} /> },
                {
                  term: m.tell.columns.subjects,
                  value: [
                    ...named(page.locale, LISTS.competences, transfer.competences),
                    ...named(page.locale, LISTS.themes, transfer.themes),
                  ].join(', '),
                },
                ...(transfer.adapted ? [{ term: m.transfer.adapted, value: transfer.adapted }] : []),
              ]}
            />
            {transfer.own ? (
              <p>{h.own}</p>
            ) : (
              <form
                class="actions"
                method="post"
                action={href(page, `/pairs/transferts/${transfer.id}/relecture`)}
              >
                <Button name="geste" value="publier">
                  {h.publish}
                </Button>
                <Button look="quiet" name="geste" value="ecarter">
                  {h.dismiss}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
