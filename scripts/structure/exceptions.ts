/**
 * Findings that are borne with for a while. The list may only shrink: an exception that is no longer needed is
 * itself refused, and a test compares the list with every earlier version of it.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from './tree.ts';

export interface Exception {
  rule: string;
  path: string;
  /** Why it is borne with, and what would end it. */
  why: string;
}

export const readExceptions = (file: string): Exception[] => JSON.parse(readFileSync(file, 'utf8'));

export function withoutExceptions(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  const same = (exception: Exception) => (finding: Finding) =>
    finding.rule === exception.rule && finding.path === exception.path;
  const idle = exceptions.filter((exception) => !findings.some(same(exception)));
  return [
    ...findings.filter((finding) => !exceptions.some((exception) => same(exception)(finding))),
    ...idle.map(({ rule, path }) => ({
      rule: 'exceptions',
      path,
      text: `needs no exception from ${rule} any more: take it off the list`,
    })),
  ];
}
