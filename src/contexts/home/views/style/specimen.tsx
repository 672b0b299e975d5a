import type { ComponentChildren } from 'preact';
import type { Page } from '../../../../kernel/page.ts';
import { say } from '../../../../platform/i18n/say.ts';
import { en } from '../../messages.en/style.ts';
import { fr } from '../../messages.fr/style.ts';

/** What every section of the style page is given. */
export interface SectionProps {
  page: Page;
}

export const styleWords = (page: Page) => say(page.locale, { fr, en });

/** One component, or one state of it, under its name. */
export const Specimen = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div class="specimen">
    <h3>{title}</h3>
    {children}
  </div>
);
