import { markdownToHtml } from '../platform/text/markdown.ts';

/** A longer text that somebody wrote in Markdown, sanitised. */
export const Prose = ({ text }: { text: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml lets through a closed list of tags only
  <div class="prose" dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />
);
