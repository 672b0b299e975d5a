import { href, type Page } from '../../../kernel/page.ts';

interface AddressFieldProps {
  page: Page;
  id: string;
  label: string;
  path: string;
}

/** A whole address in a field that every browser and screen reader can select and copy. */
export const AddressField = ({ page, id, label, path }: AddressFieldProps) => (
  <div class="field address-field">
    <label class="field-label" for={id}>
      {label}
    </label>
    <input class="control" id={id} type="text" readonly value={page.baseUrl + href(page, path)} />
  </div>
);
