import { markdownToHtml } from '../platform/text/markdown.ts';

/** A longer text that somebody wrote in Markdown; `markdownToHtml` lets through a closed list of tags only. */
export const Prose = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />
);
