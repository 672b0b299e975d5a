/** A part of a page that our own views drew before. */
export const Drawn = ({ html }: { html: string }) => (
  <div class="drawn" dangerouslySetInnerHTML={{ __html: html }} />
);
