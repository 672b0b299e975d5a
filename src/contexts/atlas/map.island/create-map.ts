/** The MapLibre map: what it shows first, what may move it, and its controls, in the reader's language. */
import { AttributionControl, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PEER_MARK } from '../domain/style-marks.ts';
import { parseView } from '../domain/view.ts';
import { DIAMOND_RATIO, diamond } from './diamond.ts';
import type { MapSettings } from './settings.ts';

const MAX_ZOOM = 17;
/** Pixels from which the credits hide nothing. */
const WIDE = 720;
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/** Throws where the browser has no WebGL2. */
export function createMap(container: HTMLElement, settings: MapSettings): MapLibre {
  setWorkerUrl(workerUrl);
  const { words, styles, bounds, baseUrl } = settings;
  const view = parseView(new URLSearchParams(location.search));
  const map = new MapLibre({
    container,
    style: DARK.matches ? styles.dark : styles.light,
    ...(view
      ? { center: [view.lon, view.lat], zoom: view.zoom }
      : { bounds, fitBoundsOptions: { padding: 24 } }),
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: true, // the wheel and one finger move the page, never the map by surprise
    // The style names the public address of the instance; the page may be read under another one.
    transformRequest: (url) => ({
      url: url.startsWith(baseUrl) ? location.origin + url.slice(baseUrl.length) : url,
    }),
    locale: {
      'Map.Title': words.title,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'Popup.Close': words.close,
      'AttributionControl.ToggleAttribution': words.credits,
      'CooperativeGesturesHandler.WindowsHelpText': words.ctrlScroll,
      'CooperativeGesturesHandler.MacHelpText': words.cmdScroll,
      'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
    },
  });
  map.on('style.load', () => {
    if (!map.hasImage(PEER_MARK))
      map.addImage(PEER_MARK, diamond(), { sdf: true, pixelRatio: DIAMOND_RATIO });
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  map.once('load', () => foldCredits(container));
  DARK.addEventListener('change', () => map.setStyle(DARK.matches ? styles.dark : styles.light));
  return map;
}

/** MapLibre unfolds them at first, over half of the map of a phone; they stay one press away. */
function foldCredits(container: HTMLElement): void {
  const credits = container.querySelector('.maplibregl-ctrl-attrib');
  if (container.clientWidth >= WIDE) return;
  credits?.classList.remove('maplibregl-compact-show');
  credits?.removeAttribute('open');
}
