import { href, type Page } from '../../../kernel/page.ts';
import { competencePath } from '../domain/addresses.ts';
import type { Frame, FrameCompetence } from '../domain/frame.ts';
import { competenceName, SHIPPED_FRAME } from '../domain/shipped-frame.ts';

interface CompetenceNameProps {
  page: Page;
  frame: Pick<Frame, 'code'>;
  competence: Pick<FrameCompetence, 'code' | 'name'>;
}

/** The name of a competence, a link to its page where it has one: those of the shipped frame do. */
export function CompetenceName({ page, frame, competence }: CompetenceNameProps) {
  const name = competenceName(competence)[page.locale];
  return frame.code === SHIPPED_FRAME.code ? (
    <a href={href(page, competencePath(competence.code))}>{name}</a>
  ) : (
    <span>{name}</span>
  );
}
