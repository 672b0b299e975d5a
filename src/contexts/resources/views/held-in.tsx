import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { collectionWords } from './collection-words.ts';

/** The collections that hold a work. */
export const HeldIn = ({
  page,
  collections,
}: {
  page: Page;
  collections: readonly { slug: string; title: string }[];
}) =>
  collections.length === 0 ? null : (
    <section>
      <h2>{collectionWords(page).title}</h2>
      <ul>
        {collections.map(({ slug, title }) => (
          <li>
            <a href={href(page, `/collections/${slug}`)} lang={contentLang(page)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
