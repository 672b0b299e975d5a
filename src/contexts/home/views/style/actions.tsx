import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Tag, Tags } from '../../../../ui/tag.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Actions({ page }: SectionProps) {
  const m = styleWords(page).actions;
  return (
    <>
      <Specimen title={m.looks}>
        <div class="actions">
          <Button look="bold" type="button">
            {m.bold}
          </Button>
          <Button type="button">{m.plain}</Button>
          <Button look="quiet" type="button">
            {m.quiet}
          </Button>
          <Button type="button" disabled>
            {m.disabled}
          </Button>
        </div>
        <p>{m.focus}</p>
      </Specimen>
      <Specimen title={m.asLinks}>
        <div class="actions">
          <ButtonLink href="#actions" look="bold">
            {m.see}
          </ButtonLink>
          <ButtonLink href="#actions">{m.long}</ButtonLink>
          <ButtonLink href="#actions" look="quiet">
            {m.see}
          </ButtonLink>
        </div>
      </Specimen>
      <Specimen title={m.tags}>
        <Tags>
          <Tag href="#actions">{m.food}</Tag>
          <Tag>{m.food}</Tag>
          <Tag tone="strong">{m.open}</Tag>
          <Tag tone="attention">{m.approximate}</Tag>
        </Tags>
      </Specimen>
    </>
  );
}
