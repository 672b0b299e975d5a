/** What is wrong in a document that does not follow a schema, and where: the first fault found. */
import type { z } from 'zod';
import { noted } from './import-notes.ts';
import type { ShapeFault } from './import-refusal.ts';

type Issue = Pick<z.core.$ZodIssue, 'code' | 'path'> & { keys?: readonly string[] };

/** `at`: keys and numbers apart by points; empty at the root. */
export function shapeFault(issues: readonly Issue[], content: unknown): { at: string; fault: ShapeFault } {
  const [issue] = issues;
  if (!issue) return { at: '', fault: 'other' };
  const [unknown] = issue.code === 'unrecognized_keys' ? (issue.keys ?? []) : [];
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const fault = valueAt(content, path) === undefined ? 'missing' : (FAULTS[issue.code] ?? 'other');
  return { at: noted(path.map(String).join('.')), fault };
}

const FAULTS: Readonly<Record<string, ShapeFault | undefined>> = {
  invalid_type: 'kind',
  too_big: 'size',
  too_small: 'size',
  invalid_format: 'value',
  invalid_value: 'value',
  invalid_union: 'value',
  unrecognized_keys: 'unknown_key',
};

const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    content,
  );
