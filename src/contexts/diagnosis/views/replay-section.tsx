import { href } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { changesNothing } from '../domain/replay.ts';
import { VERSION_FIELD } from '../forms.ts';
import { ReplayChanges, type ReplayChangesProps } from './replay-changes.tsx';
import { replayWords } from './replay-words.ts';

interface ReplaySectionProps extends ReplayChangesProps {
  /** Path to which the form that adopts the later version is sent. */
  adopt: string;
}

/** For a stock taken under former rules: what the present ones say otherwise, and a button to move to them. */
export function ReplaySection({ adopt, ...changes }: ReplaySectionProps) {
  const { page, from, to, replay } = changes;
  const m = replayWords(page);
  const same = changesNothing(replay);
  return (
    <section aria-labelledby="autre-version">
      <h2 id="autre-version">{m.title}</h2>
      <p>{same ? m.same(from.version, to.version) : m.body(from.version, to.version)}</p>
      <ReplayChanges {...changes} />
      <p>
        <a href={href(page, `/methode/versions/${from.version}..${to.version}`)}>{m.compare}</a>
      </p>
      <form method="post" action={href(page, adopt)}>
        <input type="hidden" name={VERSION_FIELD} value={to.version} />
        <p class="hint">{m.adoptHint}</p>
        <Button>{m.adopt(to.version)}</Button>
      </form>
    </section>
  );
}
