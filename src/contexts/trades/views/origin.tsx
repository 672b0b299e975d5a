import { contentLang, type Page } from '../../../kernel/page.ts';
import type { Frame } from '../domain/frame.ts';
import { words } from './words.ts';

/** Which part comes from which source, word for word, and which part whoever publishes the frame wrote. */
export function Origin({ page, frame }: { page: Page; frame: Pick<Frame, 'origin'> }) {
  const m = words(page).home;
  return (
    <div class="prose">
      {frame.origin.map(({ says, source, passage }) => (
        <>
          <p>
            {says[page.locale]} {source !== null && `(${m.sources[source] ?? source})`}
          </p>
          {passage && (
            <blockquote lang={contentLang(page)}>
              <p>{passage}</p>
            </blockquote>
          )}
        </>
      ))}
    </div>
  );
}
