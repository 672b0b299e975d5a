import { href, type Page } from '../../../kernel/page.ts';

interface AddressFieldProps {
  page: Page;
  id: string;
  label: string;
  path: string;
}

/** A whole address, to be copied: a field that holds it, which every browser and screen reader can select. */
export const AddressField = ({ page, id, label, path }: AddressFieldProps) => (
  <div class="field address-field">
    <label class="field-label" for={id}>
      {label}
    </label>
    <input class="control" id={id} type="text" readonly value={page.baseUrl + href(page, path)} />
  </div>
);
