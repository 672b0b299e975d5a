import { parisDay } from '../../../kernel/day.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Pack } from '../domain/pack.ts';
import { OwnAddress } from './own-address.tsx';
import { sharingWords } from './sharing-words.ts';
import { words } from './words.ts';

export interface KeepNoticeProps {
  page: Page;
  pack: Pack;
  /** Null for whoever may only read. */
  token: Token | null;
  expiresAt: Date;
  updatedAt: Date;
  /** When the group settled these answers together. */
  commonAt: Date | null;
  /** The version of the rules under which the answers were given. */
  answeredUnder: string;
  /** Answers that the present rules no longer admit. */
  setAside: readonly string[];
}

/** How long this stays, who may read it, how it was settled, and what no longer holds. */
export function KeepNotice(props: KeepNoticeProps) {
  const { page, pack, token, expiresAt, updatedAt, commonAt, answeredUnder, setAside } = props;
  const m = words(page).result;
  const s = sharingWords(page);
  const on = (at: Date) => partialDate(page.locale, parisDay(at));
  return (
    <Notice page={page} kind="info" title={token ? m.keepTitle : s.readOnlyTitle}>
      {token ? (
        <>
          <OwnAddress page={page} token={token} />
          <p>{m.keep}</p>
        </>
      ) : (
        <p>{s.readOnly}</p>
      )}
      {commonAt && (
        <p>
          <strong>{s.commonOn(on(commonAt))}</strong>
          {updatedAt.getTime() > commonAt.getTime() && ` ${s.changedSince(on(updatedAt))}`}
        </p>
      )}
      <p>{m.keptUntil(on(expiresAt))}</p>
      <p>{m.print}</p>
      {answeredUnder !== pack.version && <p>{m.answeredUnder(answeredUnder)}</p>}
      {setAside.length > 0 && <p>{m.setAside(setAside.join(', '))}</p>}
      {token && (
        <p class="actions">
          <ButtonLink href={href(page, `/faire-le-point/${token}/garder`)}>{s.toKeep}</ButtonLink>
          <ButtonLink href={href(page, `/faire-le-point/${token}/voix`)}>{s.toVoices}</ButtonLink>
        </p>
      )}
    </Notice>
  );
}
