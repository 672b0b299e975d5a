/** A question in plain words asked of the whole platform: what it means among programmes, or nothing. */
import type { Page } from '../../../kernel/page.ts';
import { parseFilters, placesNamed } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { PROGRAMME } from '../domain/kind.ts';
import { readQuestion } from '../domain/question.ts';
import { QuestionProposals } from './question-proposals.tsx';

/** A question has words; a name, or one word, is searched as it is. */
const FEWEST_WORDS = 3;
/** The longest question that is read, in characters. */
const LONGEST = 300;

export function GeneralQuestion({ page, territories }: { page: Page; territories: TerritoryIndex }) {
  const filters = parseFilters('programme', page.query, (id) => territories.resolve(id));
  const text = filters.text.slice(0, LONGEST);
  if (text.trim().split(/\s+/).length < FEWEST_WORDS) return null;
  const question = readQuestion(text, (name) => placesNamed(territories, name, 'fr')[0]?.id ?? null);
  // A place alone is told of by the page itself.
  if (question.proposals.every(({ param }) => param === 'territoire')) return null;
  return <QuestionProposals {...{ page, filters, question, territories }} list={PROGRAMME.path} />;
}
