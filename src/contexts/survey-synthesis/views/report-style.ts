/** The style of a report that stands by itself: on a screen, on a phone, and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #221d16; --soft: #5d5345; --rule: #cfc3ad; --bar: #1f5b3f; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem 1rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 "Atkinson Hyperlegible Next", Verdana, "DejaVu Sans", sans-serif; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
h2 { margin-top: 2rem; border-bottom: 2px solid var(--bar); padding-bottom: 0.25rem; }
.hint { color: var(--soft); font-size: 0.875rem; }
.attention { border: 2px solid #9c3c16; padding: 0.5rem 0.75rem; }
.key-figures { list-style: none; padding: 0; display: grid; gap: 0.75rem;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.key-figures li { border: 1px solid var(--rule); padding: 0.75rem; break-inside: avoid; }
.key-figure { display: block; font-size: 1.75rem; color: var(--bar); }
.table-frame { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: 0.75rem 0; font-size: 0.9375rem; }
caption { text-align: left; padding-bottom: 0.375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.5rem 0.25rem 0; border-bottom: 1px solid var(--rule);
  overflow-wrap: anywhere; }
thead th { font-weight: 600; }
tbody th { font-weight: 400; }
.is-number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
[aria-labelledby="dictionnaire"] :is(th, td):first-child { width: 20%; overflow-wrap: break-word; }
[aria-labelledby="dictionnaire"] :is(th, td):nth-child(2) { width: 35%; }
.bar-chart tbody th { width: 45%; }
.bar-note { display: block; color: var(--soft); font-size: 0.8125rem; }
.bar-cell { width: 30%; }
.bar-cell svg { display: block; fill: var(--bar); }
blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid var(--rule); }
footer { margin-top: 2rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.875rem; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .part { break-before: page; }
  .synthesis-question, tr, li, blockquote { break-inside: avoid; }
  .table-frame { overflow: visible; }
  thead { display: table-header-group; }
}
`;
