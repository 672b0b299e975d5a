/** One cell of the matrix over France, by département or by inter-municipal body, and the same in a table. */
import { href } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { LinkChoice } from '../../../ui/link-choice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { CELL_STATES, stateOfCell } from '../domain/matrix.ts';
import { choiceQuery, MESHES } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { EpciTable, type MapPageProps, MeshTable } from './mesh-tables.tsx';
import { type SketchItem, SketchKey, SupplySketch } from './supply-sketch.tsx';
import { ViewForm } from './view-form.tsx';

export function MapPage(props: MapPageProps) {
  const { page, view, drawn, place } = props;
  const m = say(page.locale, { fr, en });
  const items = itemsOf(props);
  const title = `${FUNCTIONS[view.function][page.locale]}, ${STAGES[view.stage][page.locale].toLowerCase()}`;
  const how = (state: (typeof CELL_STATES)[number]) => items.filter((item) => item.state === state).length;
  const centred = drawn.filter(({ path }) => path === null);
  const missing = centred.filter(({ at }) => at === null).length;
  const cell = { stade: view.stage, fonction: view.function };
  return (
    <Layout
      page={page}
      title={`${m.map.title}, ${title}`}
      current="observatory"
      breadcrumbs={[
        { label: m.title, path: `/observatoire${choiceQuery(view, { territoire: place })}` },
        { label: m.map.title },
      ]}
    >
      <PageHeading
        kicker={`${m.map.title}, ${m.map.mesh[view.mesh].toLowerCase()}`}
        title={title}
        lead={m.map.lead}
      />
      <ViewForm page={page} path="/observatoire/carte" view={view} cell kept={place} />
      <LinkChoice
        label={m.form.mesh}
        choices={MESHES.map((mesh) => ({
          label: m.map.mesh[mesh],
          href: `${href(page, '/observatoire/carte')}${choiceQuery(view, { ...cell, maille: mesh, territoire: place })}`,
          current: mesh === view.mesh,
        }))}
      />
      <p>{m.map.sentence(how('covered'), how('partly'), how('soon'), how('to_check'), how('nothing'))}</p>
      <div class="supply-map">
        <figure>
          <SupplySketch items={items} alt={m.map.alt} />
          <figcaption>
            <SketchKey
              label={m.map.key}
              marks={centred.length > drawn.length / 2}
              entries={CELL_STATES.map((state) => ({ state, label: m.matrix.state[state] }))}
            />
            {view.mesh === 'departement' && <p class="hint">{m.map.numbers}</p>}
            {view.mesh === 'epci' && centred.length > 0 && (
              <p class="hint">
                {m.map.centres(
                  centred.length,
                  centred.filter(({ approximate, at }) => approximate && at).length,
                  missing,
                )}
              </p>
            )}
          </figcaption>
        </figure>
        {view.mesh === 'epci' && place === null ? <EpciTable {...props} /> : <MeshTable {...props} />}
      </div>
      <p>
        <a href={href(page, '/observatoire/methode')}>{m.method.link}</a>
      </p>
    </Layout>
  );
}

function itemsOf({ page, view, territories, drawn, counts }: MapPageProps): SketchItem[] {
  const m = say(page.locale, { fr, en }).map;
  return drawn.map((each) => {
    const told = counts.get(each.id) ?? { open: 0, openPart: 0, soon: 0, unknown: 0 };
    const other = told.soon + told.unknown;
    const shown = told.open > 0 ? told.open : other;
    return {
      ...each,
      state: stateOfCell(told),
      said: m.said(territories.get(each.id)?.name ?? each.id, told.open, other),
      number:
        view.mesh === 'departement' && shown > 0
          ? { text: number(page.locale, shown), firm: told.open > 0 }
          : null,
    };
  });
}
