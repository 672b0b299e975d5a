/** Plain text that a person typed: its lines, and nothing of it taken for markup. */
export const Paragraphs = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="prose" lang={lang}>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p>
          {part.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
  </div>
);
