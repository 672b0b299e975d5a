import { WithAcronyms } from '../../../../ui/abbr.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Foundations({ page }: SectionProps) {
  const m = styleWords(page).foundations;
  return (
    <>
      <Specimen title={m.colours}>
        <ul class="swatches">
          {Object.entries(m.colourNames).map(([token, name]) => (
            <li>
              <svg class={`swatch is-${token}`} width="64" height="40" aria-hidden="true">
                <rect width="100%" height="100%" rx="6" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen title={m.letters}>
        <p class="looks-like-h1">{m.one}</p>
        <p class="looks-like-h2">{m.two}</p>
        <p class="looks-like-h3">{m.three}</p>
        <p class="lead">{m.lead}</p>
        <div class="prose">
          <p>
            <WithAcronyms text={m.text} /> <strong>{m.important}</strong>, <mark>{m.found}</mark>,{' '}
            <a href="#foundations">{m.letters}</a>.
          </p>
          <ul>
            <li>{m.item(1)}</li>
            <li>{m.item(2)}</li>
          </ul>
          <blockquote>
            <p>{m.quote}</p>
          </blockquote>
        </div>
      </Specimen>
    </>
  );
}
