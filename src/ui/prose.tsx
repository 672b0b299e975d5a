import { markdownToHtml } from '../platform/text/markdown.ts';

/** A longer text that somebody wrote in Markdown; `markdownToHtml` lets through a closed list of tags only. */
export const Prose = ({ text }: { text: string }) => (
  <div class="prose" dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />
);
