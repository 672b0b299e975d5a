/** What a list of suggestions shows and which one is pointed at. Pure: the island only writes it in the page. */
export interface Suggested {
  readonly label: string;
  readonly via: string | null;
}

export interface Combobox {
  readonly options: readonly Suggested[];
  readonly open: boolean;
  /** The option pointed at, or -1: the text itself. */
  readonly active: number;
}

export const CLOSED: Combobox = { options: [], open: false, active: -1 };

/** New suggestions arrived: none is pointed at until the person moves. */
export const answered = (options: readonly Suggested[]): Combobox => ({
  options,
  open: options.length > 0,
  active: -1,
});

/** Down or up by one; past either end one is back in the text. */
export function moved(box: Combobox, step: 1 | -1): Combobox {
  if (box.options.length === 0) return box;
  const places = box.options.length + 1;
  return { ...box, open: true, active: ((box.active + 1 + step + places) % places) - 1 };
}

export const closed = (box: Combobox): Combobox => ({ ...box, open: false, active: -1 });

/** The option that Enter takes, when the list is open and one is pointed at. */
export const chosen = (box: Combobox): Suggested | undefined =>
  box.open ? box.options[box.active] : undefined;
