/** The account of an experience, part by part; what did not work stands as high as what worked. */
import { contentLang, type Page } from '../../../kernel/page.ts';
import { Prose } from '../../../ui/prose.tsx';
import { ACCOUNT_LABELS, ACCOUNT_PARTS, type Account } from '../domain/account.ts';

export function AccountText({ page, told }: { page: Page; told: Account }) {
  return (
    <>
      {ACCOUNT_PARTS.map((part) => {
        const text = told[part];
        return (
          text && (
            <section id={`recit-${part}`} class={part === 'notWorked' ? 'account-hard' : undefined}>
              <h2>{ACCOUNT_LABELS[part][page.locale]}</h2>
              <Prose text={text} lang={contentLang(page)} />
            </section>
          )
        );
      })}
    </>
  );
}
