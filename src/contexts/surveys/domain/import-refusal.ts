/** Why a questionnaire made elsewhere cannot be read: a code and its values, said by the page with what to do. */
import type { Label } from '../../../kernel/locale.ts';

type Nothing = Record<never, never>;
/** What is wrong at one place of a document that does not follow our format. */
export const SHAPE_FAULTS = ['missing', 'kind', 'value', 'size', 'unknown_key', 'other'] as const;
export type ShapeFault = (typeof SHAPE_FAULTS)[number];

interface RefusalValues {
  /** What the reader of workbooks says of this one, in both languages. */
  unreadable_workbook: { told: Label };
  not_a_workbook: Nothing;
  old_workbook: Nothing;
  no_survey_sheet: Nothing;
  damaged_csv: Nothing;
  long_csv: { most: number };
  wide_csv: { most: number };
  /** Filled cells of a sheet. */
  full_sheet: { sheet: string; cells: number; most: number };
  damaged_xml: Nothing;
  xml_entities: Nothing;
  not_a_survey: Nothing;
  no_question: Nothing;
  unknown_format: Nothing;
  deep_json: { most: number };
  /** `at`: where in the document, keys and numbers apart by points; empty at its root. */
  other_shape: { format: string; at: string; fault: ShapeFault };
}
export type RefusalCode = keyof RefusalValues;
export type RefusalOf<Code extends RefusalCode> = { [C in Code]: { code: C } & RefusalValues[C] }[Code];
export type ImportRefusal = RefusalOf<RefusalCode>;
