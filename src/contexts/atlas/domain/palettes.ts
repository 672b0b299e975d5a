/** The colours of the map. A canvas cannot read tokens, so they are written here once more; a test compares them. */
export type Tint = 'light' | 'dark';

/** Those of `tokens.css`, and two of the map's own: water, and the lines on the land. */
export const PALETTES = {
  light: {
    water: '#dfe8e6',
    land: '#faf6ee',
    line: '#c9bca4',
    ink: '#221d16',
    soft: '#5d5345',
    halo: '#faf6ee',
    action: '#1f5b3f',
    onAction: '#fffdf9',
    clay: '#9c3c16',
    paper: '#fffdf9',
  },
  dark: {
    water: '#0e2327',
    land: '#1a1712',
    line: '#55492f',
    ink: '#f2ebdd',
    soft: '#c6bba7',
    halo: '#1a1712',
    action: '#93d1a7',
    onAction: '#10241a',
    clay: '#f3a681',
    paper: '#242019',
  },
} as const satisfies Record<Tint, Record<string, string>>;

export type Palette = (typeof PALETTES)[Tint];
