import type { Page } from '../../../kernel/page.ts';
import type { Diagnosis } from '../domain/diagnosis.ts';
import { needsOf } from '../domain/needs.ts';
import { aroundWords } from './around-words.ts';
import { tally } from './fundability-section.tsx';
import { leverWords } from './lever-words.ts';
import { programmeWords } from './programme-words.ts';
import { programmesTally } from './programmes-section.tsx';
import { words } from './words.ts';

/** The result in five lines, each leading to its part. */
export function ResultContents({ page, diagnosis }: { page: Page; diagnosis: Diagnosis }) {
  const m = words(page);
  const programmes = programmeWords(page);
  const around = aroundWords(page);
  const { verdicts, lines, matching, levers } = diagnosis;
  const placed = diagnosis.situation.places.length > 0;
  const entries = [
    ['accompagnement', m.needs.support, needsOf(verdicts, 'support').length],
    ['financement', m.needs.funding, needsOf(verdicts, 'funding').length],
    ['financabilite', m.fundability.title, tally(page, lines)],
    ['dispositifs', placed ? programmes.title : programmes.titleNoPlace, programmesTally(page, matching)],
    ['leviers', leverWords(page).title, leverWords(page).tally(levers.length)],
    ['ressources', around.reading.title, null],
    ['accompagnants', around.supporters.title, null],
    ['semblables', around.peers.title, null],
  ] as const;
  return (
    <nav class="result-contents" aria-label={m.result.contents}>
      <ul role="list">
        {entries.map(([id, title, told]) => (
          <li>
            <a href={`#${id}`}>{title}</a> {told !== null && <span>{told}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
