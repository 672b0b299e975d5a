/**
 * The text of a job description: one list of parts, which the page draws and the Markdown writes. What nobody told is
 * a blank to be filled, with its name.
 */
import type { Label, Locale } from '../../../kernel/locale.ts';
import { HELD } from './frame.ts';
import type { JobDescription } from './job-description.ts';
import { competenceName } from './shipped-frame.ts';

/** What the record of the cooperation says. */
export interface Employer {
  name: string;
  summary: string;
  work: string | null;
  territories: readonly string[];
  stage: string | null;
}

export interface JobWords {
  who: string;
  mission: string;
  does: string;
  knows: string;
  knowsLead: string;
  learnt: string;
  frame: string;
  join: string;
  territories: (names: string) => string;
  stage: (name: string) => string;
  blank: (name: string) => string;
  fill: {
    name: string;
    work: string;
    contract: string;
    pay: string;
    place: string;
    reports: string;
    apply: string;
  };
  level: (level: number) => string;
}

export type Line = { text: string } | { blank: string };
export interface Part {
  title: string;
  lead?: string;
  lines: Line[];
  /** Under a heading of its own each. */
  groups?: { title: string; lines: Line[] }[];
}

export function jobText(job: JobDescription, employer: Employer | null, m: JobWords, locale: Locale): Part[] {
  const said = (label: Label): Line => ({ text: label[locale] });
  const blank = (name: string): Line => ({ blank: name });
  return [
    { title: m.who, lines: employer ? employerLines(employer, m) : [blank(m.fill.name), blank(m.fill.work)] },
    { title: m.mission, lines: [said(job.trade.mission)] },
    {
      title: m.does,
      lines: [],
      groups: job.activities.map(({ name, does }) => ({ title: name[locale], lines: does.map(said) })),
    },
    {
      title: m.knows,
      lead: m.knowsLead,
      lines: job.competences.map(({ competence, level }) => ({
        text: `${competenceName(competence)[locale]} (${level < HELD ? m.learnt : m.level(level)})`,
      })),
    },
    { title: m.frame, lines: [m.fill.contract, m.fill.pay, m.fill.place, m.fill.reports].map(blank) },
    { title: m.join, lines: [blank(m.fill.apply)] },
  ];
}

function employerLines({ name, summary, work, territories, stage }: Employer, m: JobWords): Line[] {
  return [
    { text: name },
    { text: summary },
    work ? { text: work } : { blank: m.fill.work },
    ...(territories.length > 0 ? [{ text: m.territories(territories.join(', ')) }] : []),
    ...(stage ? [{ text: m.stage(stage) }] : []),
  ];
}

/** `blank`: how a blank is told. Marks that Markdown would read in what people wrote are escaped. */
export function jobMarkdown(title: string, parts: readonly Part[], blank: JobWords['blank']): string {
  const line = (one: Line) => ('blank' in one ? `- [${blank(one.blank)}]` : `- ${plain(one.text)}`);
  const blocks = parts.flatMap(({ title, lead, lines, groups = [] }) => [
    `## ${plain(title)}`,
    ...(lead ? [plain(lead)] : []),
    ...(lines.length > 0 ? [lines.map(line).join('\n')] : []),
    ...groups.flatMap((group) => [`### ${plain(group.title)}`, group.lines.map(line).join('\n')]),
  ]);
  return `${[`# ${plain(title)}`, ...blocks].join('\n\n')}\n`;
}
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
