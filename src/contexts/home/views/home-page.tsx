/** The first page: what this is, a search with a place, three ways in, the map, three figures, what came lately. */
import type { VNode } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { Figures } from './figures.tsx';
import { HomeSearch } from './home-search.tsx';

export interface HomePageProps {
  page: Page;
  counts: { cooperations: number; organisations: number };
  /** The sketch of the country, drawn by the atlas. */
  sketch: VNode;
  latest: readonly VNode[];
}

/** What no menu holds: one press away from here. */
const MORE_WAYS = [
  { name: 'trainings', path: '/formations' },
  { name: 'surveys', path: '/enquetes' },
  { name: 'meetings', path: '/agenda' },
] as const;

export function HomePage({ page, counts, sketch, latest }: HomePageProps) {
  const m = say(page.locale, { fr, en });
  const ways = [
    { ...m.collective, path: '/faire-le-point', look: 'bold' as const },
    { ...m.supporter, path: '/organisations?type=supporter', look: 'plain' as const },
    { ...m.funder, path: '/dispositifs', look: 'plain' as const },
  ];
  return (
    <Layout page={page} description={m.lead} reading>
      <section class="hero">
        <h1>{m.promise}</h1>
        <p class="lead">{m.lead}</p>
        <HomeSearch page={page} />
      </section>
      <section class="ways" aria-labelledby="entrer">
        <h2 id="entrer">{m.ways}</h2>
        <ul role="list">
          {ways.map(({ title, text, action, path, look }) => (
            <li class="way">
              <h3>{title}</h3>
              <p>{text}</p>
              <ButtonLink look={look} href={href(page, path)}>
                {action}
              </ButtonLink>
            </li>
          ))}
        </ul>
        <p class="actions">
          {MORE_WAYS.map(({ name, path }) => (
            <a href={href(page, path)}>{m.more[name]}</a>
          ))}
        </p>
      </section>
      <section class="home-map" aria-labelledby="carte">
        <div>
          <h2 id="carte">{m.map}</h2>
          <p>{m.mapCaption(counts.cooperations, counts.organisations)}</p>
          <p class="hint">{m.mapHint}</p>
          <ButtonLink href={href(page, '/carte')}>{m.mapAction}</ButtonLink>
        </div>
        {sketch}
      </section>
      <Figures page={page} />
      <section class="home-latest" aria-labelledby="nouveautes">
        <h2 id="nouveautes">{m.lately}</h2>
        <ul class="latest" role="list">
          {latest.map((card) => (
            <li>{card}</li>
          ))}
        </ul>
        <p>
          <a href={href(page, '/cooperations')}>{m.all}</a>
        </p>
      </section>
    </Layout>
  );
}
