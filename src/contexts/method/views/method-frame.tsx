import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Columns } from '../../../ui/columns.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { words } from './words.ts';

export const METHOD_PATH = '/methode';
export const rulePath = (code: string) => `${METHOD_PATH}/regles/${code}`;
export const linePath = (code: string) => `${METHOD_PATH}/facilite#${code}`;
export const questionPath = (code: string) => `${METHOD_PATH}/questions#${code}`;
export const changesPath = (from: string, to: string) => `${METHOD_PATH}/versions/${from}..${to}`;

/** The pages of the method, in the order they are read. */
const PAGES = [
  ['method', METHOD_PATH],
  ['rules', `${METHOD_PATH}/regles`],
  ['lines', `${METHOD_PATH}/facilite`],
  ['levers', `${METHOD_PATH}/leviers`],
  ['questions', `${METHOD_PATH}/questions`],
  ['matching', `${METHOD_PATH}/dispositifs`],
  ['trial', `${METHOD_PATH}/essai`],
  ['versions', `${METHOD_PATH}/versions`],
] as const;
export type MethodPageCode = (typeof PAGES)[number][0];

interface MethodFrameProps {
  page: Page;
  /** The page of the method that this one is, or stands under. */
  at: MethodPageCode;
  title: string;
  /** Something that was sent is to be mended. */
  faulty?: boolean;
  kicker?: string | undefined;
  lead?: ComponentChildren;
  robots?: string | undefined;
  children: ComponentChildren;
}

/** A page of the method: its heading, its content, and the way to the others. */
export function MethodFrame({ page, at, title, faulty, kicker, lead, robots, children }: MethodFrameProps) {
  const m = words(page);
  const pathOf = new Map(PAGES).get(at) ?? METHOD_PATH;
  const crumbs = [
    { label: m.takeStock, path: '/faire-le-point' },
    ...(at === 'method' ? [] : [{ label: m.pages.method, path: METHOD_PATH }]),
    ...(page.path === pathOf ? [] : [{ label: m.pages[at], path: pathOf }]),
    { label: at === 'method' ? m.pages.method : title },
  ];
  return (
    <Layout page={page} title={title} faulty={faulty} robots={robots} breadcrumbs={crumbs}>
      <PageHeading title={title} kicker={kicker} lead={lead} />
      <Columns
        side="end"
        aside={
          <nav class="method-pages" aria-label={m.pages.label}>
            <ul class="plain-list">
              {PAGES.map(([code, path]) => (
                <li>
                  <a href={href(page, path)} aria-current={page.path === path ? 'page' : undefined}>
                    {m.pages[code]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        }
      >
        {children}
      </Columns>
    </Layout>
  );
}
