import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { questionOf } from '../domain/explain.ts';
import type { FactCode } from '../domain/facts.ts';
import type { Pack } from '../domain/pack.ts';

interface MissingAnswersProps {
  page: Page;
  pack: Pack;
  /** Null for whoever may only read. */
  token: Token | null;
  missing: readonly FactCode[];
  /** The whole question, or the short name of the fact. */
  as: 'label' | 'short';
}

/** The answers that are missing, each a link to its question. */
export const MissingAnswers = ({ page, pack, token, missing, as }: MissingAnswersProps) => (
  <>
    {missing.map((fact, index) => (
      <>
        {index > 0 && ', '}
        {token === null ? (
          questionOf(pack, fact)[as][page.locale]
        ) : (
          <a href={`${href(page, `/faire-le-point/${token}/modifier`)}#${fact}`}>
            {questionOf(pack, fact)[as][page.locale]}
          </a>
        )}
      </>
    ))}
  </>
);
