import type { PackSource } from '../domain/needs.ts';

/** A work that the rules are read off: its title, a link where it can be read, who published it and when. */
export const Work = ({ source: { title, publisher, year, url } }: { source: PackSource }) => {
  const name = <cite lang="fr">{title}</cite>;
  return (
    <>
      {url ? (
        <a href={url} rel="external">
          {name}
        </a>
      ) : (
        name
      )}
      , <span lang="fr">{publisher}</span>
      {year && `, ${year}`}
    </>
  );
};
