import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { words } from './words.ts';

interface EndFormProps {
  page: Page;
  action: string;
  /** Of the relation: one page may hold several of these forms. */
  id: number;
  /** One's own role needs no reason. */
  own: boolean;
}

/** Ends a role, with a reason when it is somebody else's; closed until it is asked for. */
export function EndForm({ page, action, id, own }: EndFormProps) {
  const m = words(page).administration;
  return (
    <details class="folded">
      <summary>{own ? m.giveUp : m.end}</summary>
      <form class="stack is-close" method="post" action={href(page, action)}>
        <input type="hidden" name="relation" value={id} />
        <EndReason page={page} id={id} own={own} />
        <div class="actions">
          <Button>{own ? m.giveUpNow : m.endNow}</Button>
        </div>
      </form>
    </details>
  );
}

function EndReason({ page, id, own }: Pick<EndFormProps, 'page' | 'id' | 'own'>) {
  const m = words(page).administration;
  if (own) return <p>{m.giveUpHint}</p>;
  return (
    <div class="field">
      <label class="field-label" for={`motif-${id}`}>
        {m.endReason}
      </label>
      <input class="control" id={`motif-${id}`} name="motif" required maxLength={500} autocomplete="off" />
    </div>
  );
}
