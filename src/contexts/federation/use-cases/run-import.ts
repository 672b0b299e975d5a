/** `npm run import -- instance ADRESSE [--apply] [--fiches a,b] [--territoire CODE]`: one visit, told line by line. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { RECORD_KINDS } from '../../records/public.ts';
import { readAddress } from '../domain/peer.ts';
import type { VisitReport } from '../domain/visit-report.ts';
import { peerAt, peerById } from '../queries/peers.ts';
import { followInstance, imagined } from './manage-peers.ts';
import type { VisitNeeds } from './needs.ts';
import { readManifest } from './read-manifest.ts';
import { visit } from './visit.ts';

export interface ImportInstanceNeeds extends VisitNeeds {
  report: (line: string) => void;
  /** The territory that a text names. */
  resolve: (text: string) => TerritoryId | null;
}

/** What was asked does not hold; with what to do about it. */
class Misused extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}

export async function runInstanceImport(needs: ImportInstanceNeeds, words: readonly string[]): Promise<void> {
  const { report } = needs;
  const address = readAddress(words[0] ?? '');
  if (!address)
    throw new Misused(
      `« ${words[0] ?? ''} » n’est pas une adresse en https.`,
      'Donnez l’adresse de l’instance, comme https://terreau.exemple.fr.',
    );
  const option = (name: string) => words[words.indexOf(name) + 1];
  const asked = words.includes('--fiches') ? (option('--fiches') ?? '').split(',') : RECORD_KINDS;
  const kinds = RECORD_KINDS.filter((kind) => asked.includes(kind));
  if (kinds.length === 0)
    throw new Misused('Aucune sorte de fiches.', `Choisissez parmi ${RECORD_KINDS.join(', ')}.`);
  const place = words.includes('--territoire') ? (option('--territoire') ?? '') : null;
  const territory = place === null ? null : needs.resolve(place);
  if (place !== null && !territory)
    throw new Misused(
      `Territoire inconnu : ${place}.`,
      'Donnez son code, comme region-53 ou departement-35.',
    );
  const manifest = await readManifest(needs, address);
  if (!manifest.ok)
    throw new Misused(
      `${address} ne peut pas être suivie : ${[manifest.reason.code, manifest.reason.detail].filter(Boolean).join(' ')}.`,
      'Vérifiez l’adresse ; une instance se suit si elle est publique, en https, et sous licence ouverte.',
    );
  const { name, licence, records } = manifest.value;
  report(`${name} (${address}), ${licence.name}`);
  for (const { kind, own } of records) if (own > 0) report(`  ${kind} : ${own} fiches chez elle`);
  const following = { address, name, licence: licence.code, kinds, territory, state: 'paused' as const };
  const known = await peerAt(needs.db, address);
  const apply = words.includes('--apply');
  let peer = known && known.state !== 'left' ? known : null;
  if (!peer && apply) {
    const id = await followInstance(needs, 'commande', following);
    peer = id ? await peerById(needs.db, id) : null;
  }
  const told = (so: VisitReport) =>
    so.pages % PAGES_A_LINE === 0 && report(`… ${so.created + so.changed + so.unchanged} fiches lues`);
  const visited = await visit(needs, peer ?? imagined(following, needs.clock()), {
    rehearsed: !apply,
    until: () => false,
    told,
  });
  tell(visited.report, report);
  if (visited.fault) {
    report(`Arrêtée : ${[visited.fault.code, visited.fault.detail].filter(Boolean).join(' ')}`);
    process.exitCode = 1;
  }
  report(
    apply
      ? 'Écrit. Une nouvelle visite reprend où celle-ci s’arrête ; /administration/instances la fait d’elle-même.'
      : 'Rien n’a été écrit. Ajoutez --apply pour écrire.',
  );
}

const PAGES_A_LINE = 25;

function tell(so: VisitReport, report: (line: string) => void): void {
  const lines: [string, number][] = [
    ['nouvelles', so.created],
    ['changées', so.changed],
    ['inchangées', so.unchanged],
    ['déjà chez elles ici (catalogue partagé)', so.already],
    ['hors du territoire suivi', so.outside],
    ['retirées chez elles', so.gone],
    ['réunies chez elles', so.merged],
    ['qui nomment des fiches absentes d’ici', so.partial],
    ['complétées', so.completed],
    ['refusées', so.refused],
  ];
  for (const [label, count] of lines) if (count > 0) report(`  ${label} : ${count}`);
  if (so.dropped > 0) report(`  champs inconnus d’ici, laissés : ${so.dropped}`);
  for (const { url, why } of so.examples) report(`    refusée : ${url} (${why})`);
}
