/** What an XLSForm says that no question of ours holds, told once for all of its rows. */
import { type Note, noted } from './import-notes.ts';
import { isRead, type SheetRow } from './xlsform-texts.ts';

/** Columns that are named where they are not read. */
const MOST_COLUMNS = 20;
/** `rows`: those of the sheet `survey`, of which so many are enabled; `columns`: of that sheet and of `choices`. */
export function besides(rows: readonly SheetRow[], enabled: number, columns: ReadonlySet<string>): Note[] {
  const said = (wanted: (column: string) => boolean) => [
    ...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== '' && wanted(name)))),
  ];
  const messages = said((name) => /^(required|constraint)_?\s?message(::|$)/.test(name));
  const unread = said((name) => !isRead(name));
  const some = (wanted: RegExp) => [...columns].some((name) => wanted.test(name));
  const disabled = rows.length - enabled;
  return [
    ...(messages.length > 0 ? [{ code: 'error_messages' } as const] : []),
    ...(disabled > 0 ? [{ code: 'disabled_rows', rows: disabled } as const] : []),
    ...(unread.length > 0
      ? [
          {
            code: 'unread_columns',
            columns: unread.slice(0, MOST_COLUMNS).map(noted),
            more: Math.max(0, unread.length - MOST_COLUMNS),
          } as const,
        ]
      : []),
    ...(some(/^(media|image|audio|video)(::|$)/) ? [{ code: 'media' } as const] : []),
    ...(some(/^guidance_hint/) ? [{ code: 'interviewer_hints' } as const] : []),
  ];
}
