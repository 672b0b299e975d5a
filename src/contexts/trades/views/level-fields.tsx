import { contentLang, type Page } from '../../../kernel/page.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { type Frame, LEVELS } from '../domain/frame.ts';
import type { Levels } from '../domain/position.ts';
import { competenceName } from '../domain/shipped-frame.ts';
import { levelField, UNKNOWN } from '../forms.ts';
import { words } from './words.ts';

interface LevelFieldsProps {
  page: Page;
  frame: Frame;
  levels: Levels;
  /** Of the first competence, when nothing at all was said. */
  error?: string | undefined;
}

/** One group of choices a competence: each level with the sign by which it is recognised. */
export const LevelFields = ({ page, frame, levels, error }: LevelFieldsProps) => (
  <div lang={frame.english === false ? contentLang(page) : undefined}>
    {frame.competences.map((competence, at) => (
      <RadioGroup
        page={page}
        name={levelField(competence.code)}
        label={competenceName(competence)[page.locale]}
        hint={competence.what?.[page.locale]}
        error={at === 0 ? error : undefined}
        options={[
          ...LEVELS.map((level) => ({
            value: String(level),
            label: frame.levels[level - 1]?.name[page.locale] ?? String(level),
            hint: competence.signs?.[level - 1]?.[page.locale],
          })),
          { value: UNKNOWN, label: words(page).answer.unknown },
        ]}
        value={levels[competence.code]?.toString() ?? UNKNOWN}
      />
    ))}
  </div>
);
