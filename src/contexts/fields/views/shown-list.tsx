/** What a record says in one network, as a list of facts. */
import { contentLang, type Page } from '../../../kernel/page.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import type { Json } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Definition } from '../domain/definition.ts';
import type { ShownField } from '../domain/shown.ts';
import { valueInWords } from './value-words.ts';
import { words } from './words.ts';

interface ShownListProps {
  page: Page;
  territories: Pick<TerritoryIndex, 'label'>;
  shown: readonly ShownField[];
}

/** Only the fields that say something. */
export function ShownList({ page, territories, shown }: ShownListProps) {
  const m = words(page);
  return (
    <DefinitionList
      page={page}
      facts={shown.flatMap(({ field: { definition }, value, visibility }) =>
        value === null
          ? []
          : [
              {
                term: definition.label[page.locale],
                value: (
                  <>
                    <ValueLines {...{ page, territories, definition, value }} />
                    {visibility !== 'public' && (
                      <p class="hint">{m.record.narrower(m.visible[visibility])}</p>
                    )}
                  </>
                ),
              },
            ],
      )}
    />
  );
}

function ValueLines({
  page,
  territories,
  definition,
  value,
}: Omit<ShownListProps, 'shown'> & { definition: Definition; value: Json }) {
  const lines = valueInWords(page, territories, definition, value);
  if (definition.type === 'web_address')
    return (
      <a href={String(value)} rel="noopener nofollow ugc">
        {lines[0]}
      </a>
    );
  const typed = definition.type === 'short_text' || definition.type === 'long_text';
  return <span lang={typed ? contentLang(page) : undefined}>{lines.join(', ')}</span>;
}
