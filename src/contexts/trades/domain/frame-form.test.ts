import { describe, expect, test } from 'vitest';
import { type Frame, readFrame } from './frame.ts';
import { frameChanges } from './frame-changes.ts';
import { frameRows, readFrameForm, withCodesOf } from './frame-form.ts';
import { readFrameFile } from './frame-import.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

const typed = {
  ...{ organisation: '', name: 'Les fournils', summary: 'Ce que nous savons.', origin: 'Écrit à dix.' },
  ...{ licence: 'CC-BY-SA-4.0', headings: false, tables: { lignes: '', activites: '', metiers: '' } },
};
const ROWS = {
  lignes: [
    ['Tenir une réunion', 'À l’heure', 'a', 'b', 'c', 'd', 'Outils d’intelligence collective'],
    ['Chiffrer', '', '', '', '', '', 'Modèles économiques; Financements prévisionnels'],
  ],
  activites: [['Accueillir', 'ouvrir; écouter', 'Tenir une réunion', 'Former le collectif']],
  metiers: [
    [
      'Fournilier·e',
      'Fait lever',
      'Accueillir; Aider à décider',
      'Chiffrer : 2; Tenir une réunion : 3',
      'Animateur·rice de coopération territoriale',
    ],
  ],
};
const published = (rows = ROWS): Frame => {
  const { frame } = readFrameForm(typed, rows, '2026-11-25');
  if (!frame) throw new Error('refused');
  return frame;
};

describe('the form of a frame', () => {
  test('holds together once read', () => expect(readFrame(published()).trades).toHaveLength(1));

  test('filled again with what it published, it publishes the same', () =>
    expect(published(frameRows(published()) as typeof ROWS)).toEqual(published()));

  test('of trades alone, it takes its competences from the shipped frame', () => {
    const trades = published({
      lignes: [],
      activites: [],
      metiers: [['Guide', 'Montre', 'Aider à décider', 'Outils stratégiques : 3']],
    } as never);
    expect(trades.competences.map(({ code }) => code)).toEqual([
      'strategy',
      'collective_intelligence',
      'cooperative_attitude',
      'consultation',
    ]);
  });

  test('of nothing at all, it says so once', () => {
    const { faults } = readFrameForm(typed, { lignes: [], activites: [], metiers: [] }, '2026-11-25');
    expect(faults).toEqual([{ field: 'lignes', fault: 'no_rows' }]);
  });

  test('a next version keeps the codes of what kept its name', () => {
    const before = structuredClone(published());
    const [first] = before.competences;
    const [trade] = before.trades;
    if (!first || !trade) throw new Error('nothing');
    first.code = 'c1';
    for (const each of before.activities)
      each.competences = each.competences.map((one) => (one === 'tenir-une-reunion' ? 'c1' : one));
    for (const each of trade.expects) if (each.competence === 'tenir-une-reunion') each.competence = 'c1';
    const next = withCodesOf(before, published());
    expect(next).toEqual(before);
  });

  test('what a version changes is told by name', () => {
    const rows = structuredClone(ROWS);
    rows.lignes[1] = ['Compter', '', '', '', '', '', ''];
    rows.metiers = [['Fournilier·e', 'Fait lever la pâte', 'Accueillir', 'Tenir une réunion : 3', '']];
    const { trades, activities, competences } = frameChanges(published(), published(rows));
    expect(trades).toEqual({ added: [], removed: [], changed: ['Fournilier·e'] });
    expect(activities.removed).toEqual(['Aider à décider']);
    expect([competences.added, competences.removed.includes('Chiffrer')]).toEqual([['Compter'], true]);
  });
});

describe('a frame brought as a file', () => {
  const file = (change: (frame: Frame) => void = () => {}) => {
    const frame = structuredClone(published());
    change(frame);
    return JSON.stringify(frame);
  };
  test('is read as it was given, whatever the mark at its head', () =>
    expect(readFrameFile(`\uFEFF${file()}`, 'fr')).toEqual({ ok: true, frame: published() }));
  test('the shipped frame is one, in both its languages', () =>
    expect(readFrameFile(JSON.stringify(SHIPPED_FRAME), 'fr')).toMatchObject({
      ok: true,
      frame: { trades: SHIPPED_FRAME.trades, competences: SHIPPED_FRAME.competences, english: true },
    }));

  test.each<[string, string, object]>([
    ['no JSON', '{"code":', { fault: 'not_json' }],
    [
      'a sign that no database holds',
      file((f) => Object.assign(f, { licence: 'a\0b' })),
      { fault: 'not_text' },
    ],
    ['half a sign', file().replace('CC-BY', '\\ud800'), { fault: 'not_text' }],
    ['another thing', '[]', { fault: 'shape', path: '' }],
    [
      'a level that is none',
      file().replace('"level":2', '"level":9'),
      { fault: 'shape', path: 'trades.0.expects.0.level' },
    ],
    [
      'a trade that expects what is not described',
      file((f) => f.trades[0]?.expects.push({ competence: 'telepathy', level: 2 })),
      { fault: 'unknown_competence', of: 'fournilier-e', code: 'telepathy' },
    ],
    [
      'an equivalent of nothing',
      file((f) => f.trades[0]?.same_as.push('juggler')),
      { fault: 'unknown_common', of: 'fournilier-e', code: 'juggler' },
    ],
  ])('%s is refused, with where', (_, text, fault) => {
    const read = readFrameFile(text, 'fr');
    expect(!read.ok && read.faults).toContainEqual(expect.objectContaining(fault));
  });
  test('says what is wrong in the language of the page', () => {
    const wrong = (locale: 'fr' | 'en') => {
      const read = readFrameFile(
        file((f) => Object.assign(f, { licence: '' })),
        locale,
      );
      return read.ok ? '' : JSON.stringify(read.faults);
    };
    expect(wrong('fr')).toMatch(/Trop petit/);
    expect(wrong('en')).toMatch(/Too small/);
  });
});
