import { LinkChoice } from './link-choice.tsx';
import { type Reader, words } from './words.ts';

interface ViewChoiceProps {
  page: Reader;
  /** The same results, filters included, in both shapes. */
  listHref: string;
  mapHref: string;
  current: 'list' | 'map';
}

/** List or map of the same results. */
export function ViewChoice({ page, listHref, mapHref, current }: ViewChoiceProps) {
  const m = words(page).list;
  return (
    <LinkChoice
      label={m.show}
      choices={[
        { label: m.asList, href: listHref, current: current === 'list', icon: 'list' },
        { label: m.asMap, href: mapHref, current: current === 'map', icon: 'map' },
      ]}
    />
  );
}
