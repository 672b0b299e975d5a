import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { BarChart } from './bar-chart.tsx';
import { GradientBars, inWords } from './gradient-bars.tsx';
import { leaning } from './gradient-words.ts';
import { NetworkDrawing } from './network-drawing.tsx';
import { StagePath } from './stage-path.tsx';

const page = { locale: 'fr' } as const;
const marks = (html: string) => html.match(/class="bar-mark"/g)?.length ?? 0;

describe('a position in words', () => {
  const poles = ['ciblée', 'systémique'] as const;
  test.each([
    [0, 'ciblée'],
    [10, 'ciblée'],
    [11, 'plutôt ciblée'],
    [39, 'plutôt ciblée'],
    [40, 'entre ciblée et systémique'],
    [60, 'entre ciblée et systémique'],
    [61, 'plutôt systémique'],
    [89, 'plutôt systémique'],
    [90, 'systémique'],
    [100, 'systémique'],
  ])('%i: %s', (position, said) => {
    expect(leaning(page, position, poles)).toBe(said);
  });
});

describe('gradients', () => {
  const known = { model: { position: 15 }, purpose: { position: 78, note: 'Une <note>.' } };

  test('small: one drawing whose name says all three, the unknown one too', () => {
    const html = renderToString(<GradientBars page={page} size="small" gradients={known} />);
    expect(html).toContain('role="img"');
    expect(html).toContain(
      '<title>Référence à un modèle\u00a0: plutôt non modélisée. Finalité\u00a0: plutôt systémique. Modèle économique\u00a0: pas encore connu.</title>',
    );
  });

  test('what is not known has a dotted bar and no mark: never one in the middle', () => {
    const html = renderToString(<GradientBars page={page} size="small" gradients={known} />);
    expect(marks(html)).toBe(2);
    expect(html.match(/bar-line is-unknown/g)).toHaveLength(1);
    expect(marks(renderToString(<GradientBars page={page} gradients={{}} />))).toBe(0);
  });

  test('a position of 0 is known', () => {
    expect(marks(renderToString(<GradientBars page={page} gradients={{ economy: { position: 0 } }} />))).toBe(
      1,
    );
  });

  test('large: words beside each drawing, the exact position for who does not see it, the note safely', () => {
    const html = renderToString(<GradientBars page={page} gradients={known} />);
    expect(html).toContain('78 sur 100, de 0 (ciblée) à 100 (systémique)');
    expect(html).toContain('Pas encore connu');
    expect(html).toContain('Une &lt;note>.');
  });

  test('a note is marked as French where the page is not, unless it is said to be in another language', () => {
    const draw = (locale: 'fr' | 'en', lang?: string) =>
      renderToString(<GradientBars page={{ locale }} gradients={known} lang={lang} />);
    expect(draw('en')).toContain('<dd class="gradient-note" lang="fr">');
    expect(draw('fr')).toContain('<dd class="gradient-note">');
    expect(draw('en', 'en')).toContain('<dd class="gradient-note" lang="en">');
  });

  test('in English as well', () => {
    expect(inWords({ locale: 'en' }, { economy: { position: 50 } })).toContain(
      'Economic model: between non-market and market',
    );
  });
});

describe('stage path', () => {
  const back = [
    { stage: 'creation', since: '2019-03' },
    { stage: 'emergence', since: '2021', note: 'Tout est revu.' },
  ] as const;

  test('small: the present stage is its name', () => {
    const html = renderToString(<StagePath page={page} size="small" passages={back} />);
    expect(html).toContain('<title>Aujourd’hui\u00a0: Émergence</title>');
    expect(html.match(/class="track-back"/g)).toHaveLength(1);
  });

  test('large: the present stage is told in words, and each passage with its date', () => {
    const html = renderToString(<StagePath page={page} passages={back} />);
    expect(html).toContain('Émergence</span><span class="visually-hidden">, stade actuel</span>');
    expect(html).toContain('<time dateTime="2019-03">mars 2019</time>'.replace('dateTime', 'datetime'));
    expect(html).toContain('(retour)');
    expect(html).toContain('Tout est revu.');
  });

  test('a passage without a date says so', () => {
    const html = renderToString(<StagePath page={page} passages={[{ stage: 'creation', note: 'Début.' }]} />);
    expect(html).toContain('date inconnue');
  });

  test('nothing known: no stage is reached, and it is said', () => {
    const html = renderToString(<StagePath page={page} passages={[]} />);
    expect(html).not.toContain('is-reached');
    expect(html).not.toContain('is-current');
    expect(html).toContain('Stade pas encore connu');
  });
});

describe('network', () => {
  const nodes = (many: number) =>
    Array.from({ length: many }, (_, index) => ({ label: `Structure <${index}>`, tie: 'Partenariat' }));

  test('has a name that counts, and text safely written', () => {
    const html = renderToString(<NetworkDrawing page={page} centre="Les Halles" nodes={nodes(3)} />);
    expect(html).toContain('Réseau de Les Halles\u00a0: 3 parties prenantes reliées');
    expect(html).not.toContain('<0>');
    expect(html).not.toContain('figcaption');
  });

  test('on an English page, names are marked as French and headings are not', () => {
    const html = renderToString(<NetworkDrawing page={{ locale: 'en' }} centre="Halles" nodes={nodes(1)} />);
    expect(html).toMatch(/<text class="network-name"[^>]* lang="fr"/);
    expect(html).toMatch(/<text class="network-node"[^>]* lang="fr"/);
    expect(html).not.toMatch(/<text class="network-heading"[^>]* lang=/);
  });

  test('tells how many stand in the list only', () => {
    const html = renderToString(<NetworkDrawing page={page} centre="Les Halles" nodes={nodes(25)} />);
    expect(html).toContain('Une autre partie prenante figure seulement dans la liste.');
  });

  test('nobody known: a sentence, not an empty drawing', () => {
    const html = renderToString(<NetworkDrawing page={page} centre="Les Halles" nodes={[]} />);
    expect(html).not.toContain('<svg');
    expect(html).toContain('Aucune partie prenante');
  });
});

describe('bar chart', () => {
  const chart = (values: readonly (number | null)[]) =>
    renderToString(
      <BarChart
        page={page}
        id="c"
        caption="Ce que cela montre."
        heads={['Stade', 'Soutiens']}
        bars={values.map((value, index) => ({ label: `Ligne ${index}`, value }))}
      />,
    );

  test('is a table: every figure is written, the longest bar is the largest figure', () => {
    const html = chart([5, 20, 0]);
    expect(html).toContain('<th scope="row">Ligne 0</th>');
    expect([...html.matchAll(/<rect width="([^"]+)"/g)].map(([, width]) => width)).toEqual([
      '25%',
      '100%',
      '0%',
    ]);
    expect(html).toContain('>20</td>');
  });

  test('a figure that is not known has no bar and says so; it is not zero', () => {
    const html = chart([null, 4]);
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).toContain('non connu');
  });

  test('only zeros: no bar is full', () => {
    expect(chart([0, 0])).not.toContain('100%" height="14" rx');
  });
});
