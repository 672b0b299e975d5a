/** A report of an import of grants, for the person who runs it. */
import { stringify } from 'csv-stringify/sync';
import { euros } from '../../../platform/i18n/say.ts';
import type { GrantReport, RowRemark } from './import-grants.ts';

/** How many remarks the terminal shows; the file named by `--report` holds them all. */
const SHOWN = 40;

export function tellReport(report: GrantReport, apply: boolean): string[] {
  const { read, created, changed, unchanged, refused, warnings, gone, goneHeld, unread, total } = report;
  const some = (title: string, remarks: readonly RowRemark[]) =>
    remarks.length === 0
      ? []
      : [
          `${title} (${remarks.length})\u00a0:`,
          ...remarks
            .slice(0, SHOWN)
            .map(
              ({ line, column, reason }) => `  ligne ${line}${column ? `, ${column}` : ''}\u00a0: ${reason}`,
            ),
          ...(remarks.length > SHOWN
            ? [`  … et ${remarks.length - SHOWN} autres\u00a0: --report FICHIER.csv les écrit toutes.`]
            : []),
        ];
  return [
    `${read} lignes lues\u00a0: ${created} créées, ${changed} modifiées, ${unchanged} inchangées, ${refused.length} refusées. Total des parts\u00a0: ${euros('fr', total)}.`,
    ...(unread.length > 0
      ? [`Colonnes qui ne sont pas du schéma, laissées de côté\u00a0: ${unread.join(', ')}.`]
      : []),
    ...some('Refusées', refused),
    ...some('À vérifier', warnings),
    ...(gone > 0
      ? [`${gone} subventions ne sont plus dans la source\u00a0: marquées comme retirées, pas effacées.`]
      : []),
    ...(goneHeld > 0
      ? [
          `${goneHeld} subventions de cette source manquent dans le fichier\u00a0: c’est plus de la moitié, rien n’a été marqué. Ajoutez --partiel si le fichier est une partie, --complet s’il est entier.`,
        ]
      : []),
    apply ? 'C’est écrit.' : 'Rien n’a été écrit. Ajoutez --apply pour écrire.',
  ];
}

/** Every refusal and warning, for a spreadsheet. Cells that it would run as a formula are disarmed. */
export const reportFile = ({ refused, warnings }: GrantReport): string =>
  `\ufeff${stringify(
    [
      ['issue', 'ligne', 'colonne', 'raison'],
      ...refused.map(({ line, column, reason }) => ['refusée', String(line), column, reason]),
      ...warnings.map(({ line, column, reason }) => ['à vérifier', String(line), column, reason]),
    ],
    { delimiter: ';', escape_formulas: true },
  )}`;
