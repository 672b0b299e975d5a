/**
 * The map itself, drawn by MapLibre over the sketch that the server wrote. When the browser cannot draw it, the sketch
 * and the list stay, and a sentence says why.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.island/controls.css';
import { carryView, keepInAddress } from './map.island/address.ts';
import { createMap } from './map.island/create-map.ts';
import { keepListInStep } from './map.island/list-in-step.ts';
import { openMarks } from './map.island/open-marks.ts';
import { goToParts } from './map.island/parts.ts';
import { readSettings } from './map.island/settings.ts';

export default function mount(frame: HTMLElement): void {
  const settings = readSettings(frame);
  const sketch = [...frame.children];
  const container = document.createElement('div');
  container.className = 'map-canvas';
  frame.append(container);
  try {
    const map = createMap(container, settings);
    openMarks(map, settings);
    keepInAddress(map);
    carryView(map);
    goToParts(map);
    keepListInStep(map, settings);
    map.once('load', () => {
      for (const drawing of sketch) drawing.remove();
      frame.dataset.ready = '';
    });
  } catch (error) {
    container.remove();
    frame.append(apology(settings.words.noMap));
    console.error(error);
  }
}

function apology(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'map-apology';
  paragraph.setAttribute('role', 'status');
  paragraph.textContent = text;
  return paragraph;
}
