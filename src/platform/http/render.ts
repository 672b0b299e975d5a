/** A view to HTML, by Preact's own renderer: it escapes all that a view does not mark as HTML already. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export const renderView = (view: VNode): string => renderToString(view);
