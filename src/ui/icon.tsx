/** Line drawings on a grid of 20. Always beside words or inside a named control, so hidden from screen readers. */
const PATHS = {
  search: 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3Zm4.5 10.5L18 18',
  check: 'm4 10.5 4 4L16 6',
  cross: 'm5 5 10 10M15 5 5 15',
  previous: 'm12 4-6 6 6 6',
  next: 'm8 4 6 6-6 6',
  info: 'M10 9v5m0-8.5v.5M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z',
  attention: 'M10 8v4m0 2.5v.5M10 2.5 18.5 17h-17L10 2.5Z',
  approximate: 'M3 8c2.5-3 4.5-3 7 0s4.5 3 7 0M3 14c2.5-3 4.5-3 7 0s4.5 3 7 0',
  map: 'm2.5 5 5-2.5 5 2.5 5-2.5v12.5l-5 2.5-5-2.5-5 2.5V5Zm5-2.5v12.5m5-10v12.5',
  list: 'M7 5h11M7 10h11M7 15h11M2.5 5h1M2.5 10h1M2.5 15h1',
  feed: 'M4 3.5A12.5 12.5 0 0 1 16.5 16M4 9a7 7 0 0 1 7 7m-6-1v.5',
  download: 'M10 2.5v10m-4-4 4 4 4-4M3 17h14',
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
