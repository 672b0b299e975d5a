import { href, type Page } from '../../../kernel/page.ts';
import { competencePath } from '../domain/addresses.ts';
import type { Frame, FrameCompetence } from '../domain/frame.ts';
import { competenceName, SHIPPED_FRAME } from '../domain/shipped-frame.ts';

interface CompetenceNameProps {
  page: Page;
  frame: Pick<Frame, 'code'>;
  competence: Pick<FrameCompetence, 'code' | 'name'> & Partial<Pick<FrameCompetence, 'same_as'>>;
}

/** The name of a competence, a link to its page where it has one: those of the shipped frame do, wherever they are named. */
export function CompetenceName({ page, frame, competence }: CompetenceNameProps) {
  const name = competenceName(competence)[page.locale];
  const taken = competence.same_as?.length === 1 && competence.same_as[0] === competence.code;
  return taken || frame.code === SHIPPED_FRAME.code ? (
    <a href={href(page, competencePath(competence.code))}>{name}</a>
  ) : (
    <span>{name}</span>
  );
}
