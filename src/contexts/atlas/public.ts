/** The map, for other contexts: the drawing of France, and what to draw on it. */
export { ringsOf } from './domain/outline.ts';
export { departementsByRegion } from './domain/overview.ts';
export { onSketch, sketchOutlines } from './domain/sketch.ts';
export { CircleSketch, DepartementSketch, FranceSketch, SketchFrame } from './views/france-sketch.tsx';
