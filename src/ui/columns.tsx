import type { ComponentChildren } from 'preact';

interface ColumnsProps {
  aside: ComponentChildren;
  /** `start` for filters, before the content; `end` for what accompanies it, after. */
  side?: 'start' | 'end' | undefined;
  children: ComponentChildren;
}

/** Content with a narrow column beside it; one under the other on small screens, in the order they are read. */
export const Columns = ({ aside, side = 'start', children }: ColumnsProps) => (
  <div class={`columns is-${side}`}>
    {side === 'start' && <div class="column-aside">{aside}</div>}
    <div class="column-main">{children}</div>
    {side === 'end' && <div class="column-aside">{aside}</div>}
  </div>
);
