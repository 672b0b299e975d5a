import type { Page } from '../../../kernel/page.ts';
import { words } from './words.ts';

/** What a form bears for the gate: when it was shown, and a field that nobody sees and programs fill. */
export const FormSignsFields = ({ page, mark }: { page: Page; mark: string }) => (
  <>
    <input type="hidden" name="montre" value={mark} />
    <p hidden>
      <label for="suite">{words(page).trap}</label>
      <input id="suite" name="suite" tabIndex={-1} autocomplete="off" />
    </p>
  </>
);
