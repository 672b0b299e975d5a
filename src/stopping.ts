/** How the program ends: when asked, gracefully; when it cannot start, with one clear line and its mend. */
import { UnreadableFile } from './platform/table/table.ts';

interface Problem {
  name?: string;
  message?: string;
  mend?: string;
}

/** Tells what stands in the way, all of it, and ends with exit code 1. */
export function refuse(problem: unknown): void {
  const problems = Array.isArray(problem) ? problem : [problem];
  for (const each of problems) process.stderr.write(`${describe(each)}\n`);
  process.exitCode = 1;
}

function describe(problem: unknown): string {
  const { name, message, mend } = problem as Problem;
  if (mend) return `${message ?? name} → ${mend}`;
  const code = (problem as NodeJS.ErrnoException).code;
  const address = problem as { address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Le port ${address.port} est déjà utilisé. → Choisissez-en un autre : PORT=3001 npm start`;
  if (code === 'EACCES' && address.port)
    return `Le port ${address.port} n’est pas permis ici. → Choisissez un port au-dessus de 1024 : PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL')
    return `L’adresse ${address.address} n’existe pas sur cette machine. → Corrigez HOST.`;
  if (code === 'ENOSPC')
    return 'Le disque est plein. → Libérez de la place, puis relancez : rien n’est perdu.';
  if (problem instanceof UnreadableFile) return problem.message;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

/** Runs `stop` once on SIGTERM or SIGINT; a second signal ends at once. */
export function stopOnSignals(report: (line: string) => void, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    report('Arrêt : les demandes en cours se terminent…');
    stop().then(
      () => process.exit(0),
      (error) => {
        refuse(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
