/** The map, for other contexts: the drawing of France on the home page. */
export { DepartementSketch, FranceSketch } from './views/france-sketch.tsx';
