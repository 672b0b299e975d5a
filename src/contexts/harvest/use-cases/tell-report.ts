/** A report of an import, for the person who runs it. */
import { stringify } from 'csv-stringify/sync';
import type { HarvestReport, RowRemark } from './import-rows.ts';

/** How many remarks the terminal shows; the file named by `--report` holds them all. */
const SHOWN = 40;

export function tellReport(report: HarvestReport, apply: boolean): string[] {
  const { read, created, changed, unchanged, refused, warnings, kept, followed } = report;
  const { gone, goneHeld, unread, missing } = report;
  const remark = ({ line, column, reason }: RowRemark) => `  ligne ${line}, ${column}\u00a0: ${reason}`;
  const some = (title: string, lines: string[]) =>
    lines.length === 0
      ? []
      : [
          `${title} (${lines.length})\u00a0:`,
          ...lines.slice(0, SHOWN),
          ...(lines.length > SHOWN
            ? [`  … et ${lines.length - SHOWN} autres\u00a0: --report FICHIER.csv les écrit toutes.`]
            : []),
        ];
  return [
    `${read} lignes lues\u00a0: ${created} créées, ${changed} modifiées, ${unchanged} inchangées, ${refused.length} refusées.`,
    ...some(
      'Colonnes que la correspondance ne lit pas',
      unread.map((column) => `  ${column}`),
    ),
    ...some(
      'Colonnes attendues et absentes du fichier',
      missing.map((column) => `  ${column}`),
    ),
    ...some('Refusées', refused.map(remark)),
    ...some('À vérifier', warnings.map(remark)),
    ...some(
      'Champs changés ici par une personne, laissés tels quels',
      kept.map(({ slug, fields }) => `  ${slug}\u00a0: ${fields.join(', ')}`),
    ),
    ...(followed > 0 ? [`${followed} variantes mises à jour d’après leur dispositif.`] : []),
    ...some(
      'Absents de la source, marqués comme tels',
      gone.map((name) => `  ${name}`),
    ),
    ...(goneHeld > 0
      ? [
          `${goneHeld} fiches de cette source manquent dans le fichier\u00a0: c’est plus de la moitié, rien n’a été marqué. Ajoutez --partiel si le fichier est une partie, --complet s’il est entier.`,
        ]
      : []),
    apply ? 'C’est écrit.' : 'Rien n’a été écrit. Ajoutez --apply pour écrire.',
  ];
}

/** Every refusal and warning, for a spreadsheet. Cells that it would run as a formula are disarmed. */
export const reportFile = ({ refused, warnings }: HarvestReport): string =>
  `\ufeff${stringify(
    [
      ['issue', 'ligne', 'colonne', 'raison'],
      ...refused.map(({ line, column, reason }) => ['refusée', String(line), column, reason]),
      ...warnings.map(({ line, column, reason }) => ['à vérifier', String(line), column, reason]),
    ],
    { delimiter: ';', escape_formulas: true },
  )}`;
