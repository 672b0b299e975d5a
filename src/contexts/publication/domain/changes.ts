/**
 * What changed of the records that are at home here, for whoever follows this instance: each record once, as it stands
 * now, in the order in which it last changed. Nothing is ever missed: what was merged or taken away stays in the list.
 */
import { z } from 'zod';
import { RECORD_KINDS } from '../../records/public.ts';
import { LICENCE_URL } from './dump.ts';

/** Records a page; and bytes of JSON after which a page ends, one record at least. */
export const CHANGES_A_PAGE = 200;
export const HEADS_A_PAGE = 2000;
export const PAGE_BYTES = 1_500_000;

export const LICENCE = {
  code: 'licence-ouverte-2.0',
  name: 'Licence Ouverte 2.0',
  url: LICENCE_URL,
} as const;

const CURSOR = /^(\d{1,15})-(\d{1,10})$/;

/** `0-0`, the beginning, when there is none; null when it is none of ours. */
export function readCursor(text: string | null): { changed: number; ordinal: number } | null {
  if (text === null || text === '') return { changed: 0, ordinal: 0 };
  const [, changed, ordinal] = CURSOR.exec(text) ?? [];
  const cursor = { changed: Number(changed), ordinal: Number(ordinal) };
  return changed !== undefined && cursor.ordinal <= 2_147_483_647 ? cursor : null;
}

export const writeCursor = ({ changed, ordinal }: { changed: number; ordinal: number }): string =>
  `${changed}-${ordinal}`;

const mention = z.object({
  id: z.string().max(120),
  name: z.string().max(400),
  /** Where that record is at home, when that is neither here. */
  home: z.object({ instance: z.string().max(300), id: z.string().max(120) }).optional(),
});

/** One record, as it stands. `document` is absent where only heads were asked. */
export const change = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('stands'),
    id: z.uuid(),
    kind: z.enum(RECORD_KINDS),
    version: z.int().min(1),
    changedAt: z.iso.datetime(),
    url: z.url().max(600),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of the document, written as JSON without spaces, keys as they come.' }),
    document: z.record(z.string(), z.unknown()).optional(),
    mentions: z.array(mention).max(2000).optional(),
  }),
  z.object({
    state: z.literal('merged'),
    id: z.uuid(),
    kind: z.enum(RECORD_KINDS),
    changedAt: z.iso.datetime(),
    into: z.uuid(),
    url: z.url().max(600).meta({ description: 'The page of the record that stays.' }),
  }),
  z.object({
    state: z.literal('withdrawn'),
    id: z.uuid(),
    kind: z.enum(RECORD_KINDS),
    changedAt: z.iso.datetime(),
  }),
]);
export type Change = z.output<typeof change>;

export const changesPage = z
  .object({
    format: z.literal('terreau-changes-1'),
    instance: z.url().max(300),
    dataVersion: z.int().min(0),
    changes: z.array(z.unknown()).max(HEADS_A_PAGE),
    next: z.string().max(40).meta({ description: 'Where to go on, now or later.' }),
    more: z.boolean().meta({ description: 'Whether there is more at once.' }),
  })
  .meta({ id: 'Changes' });
export type ChangesPage = z.output<typeof changesPage>;

export const instanceManifest = z
  .object({
    format: z.literal('terreau-instance-1'),
    instance: z.url().max(300),
    name: z.string().max(120),
    dataVersion: z.int().min(0),
    licence: z.object({ code: z.string().max(60), name: z.string().max(120), url: z.url().max(300) }),
    records: z
      .array(
        z.object({
          kind: z.enum(RECORD_KINDS),
          own: z.int().min(0),
          elsewhere: z.array(z.object({ instance: z.string().max(300), count: z.int().min(0) })).max(200),
        }),
      )
      .max(20),
    changes: z.url().max(300),
    proposals: z.url().max(300),
  })
  .meta({ id: 'Instance' });
export type InstanceManifest = z.output<typeof instanceManifest>;
