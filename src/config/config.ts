/** The configuration, typed. Every error is told at once, each with its mend. */
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Operator } from '../kernel/operator.ts';
import { defaultBaseUrl, MENDS, SECRET, VARIABLES, type VariableName } from './env.ts';

export interface Config {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | undefined;
  /** Origin of the public addresses, without a trailing slash. */
  baseUrl: string;
  smtpUrl: string | undefined;
  /** An S3-compatible server that keeps the files people send; a folder of `dataDir` without it. */
  filesUrl: string | undefined;
  /** The secret of the instance; without one, a file of the data folder keeps it. */
  secretKey: string | undefined;
  /** Whose first session makes them administrators. */
  adminEmails: readonly string[];
  /** Who writes; always given with `smtpUrl`. */
  mailFrom: z.output<typeof VARIABLES.MAIL_FROM>;
  logLevel: z.output<typeof VARIABLES.LOG_LEVEL>;
  /** Addresses of the proxy that stands in front; null: none is named. */
  trustedProxies: readonly string[] | null;
  /** Whether the links of records are asked, now and then, whether they still answer: other sites then hear from us. */
  linkCheck: boolean;
  /** Who answers for the instance: shown on the legal pages. */
  operator?: Operator;
  /** An online map under the records. None unless asked: readers are then sent to another site. */
  mapTiles?: OnlineTiles | undefined;
}

export interface OnlineTiles {
  /** Pattern of the images' addresses, with {z}, {x} and {y}. */
  address: string;
  /** Whose map it is. */
  credit: string;
}

export interface ConfigProblem {
  name: VariableName;
  /** What was given; `•••` for what may hold a password. */
  got: string;
  message: string;
  mend: string;
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

/** Reads the configuration from environment variables; relative folders are from the working folder. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const problems: ConfigProblem[] = [];
  /** The value of a variable, or undefined after its problem was noted. */
  const read = <Name extends VariableName>(name: Name): z.output<(typeof VARIABLES)[Name]> | undefined => {
    const given = env[name]?.trim() || undefined;
    const parsed = VARIABLES[name].safeParse(given);
    // The schema of `name` gives the type of `name`: TypeScript loses the pair once it is indexed.
    if (parsed.success) return parsed.data as z.output<(typeof VARIABLES)[Name]>;
    const got = SECRET.has(name) ? '•••' : (given ?? '');
    problems.push({
      name,
      got,
      message: `${name} vaut « ${got} », ce qui ne convient pas.`,
      mend: MENDS[name],
    });
    return undefined;
  };

  const port = read('PORT');
  const host = read('HOST');
  const dataDir = read('DATA_DIR');
  const databaseUrl = read('DATABASE_URL');
  const baseUrl = read('BASE_URL');
  const trustedProxies = read('TRUSTED_PROXY');
  const smtpUrl = read('SMTP_URL');
  const filesUrl = read('FILES_URL');
  const secretKey = read('SECRET_KEY');
  const adminEmails = read('ADMIN_EMAILS');
  const mailFrom = read('MAIL_FROM');
  if (smtpUrl && !mailFrom && !problems.some(({ name }) => name === 'MAIL_FROM'))
    problems.push({
      name: 'MAIL_FROM',
      got: '',
      message: 'SMTP_URL est donnée sans MAIL_FROM.',
      mend: MENDS.MAIL_FROM,
    });
  const logLevel = read('LOG_LEVEL');
  const tiles = read('MAP_TILES_URL');
  const linkCheck = read('LINK_CHECK');
  const credit = read('MAP_TILES_CREDIT');
  const operator: Operator = {
    name: read('OPERATOR_NAME'),
    address: read('OPERATOR_ADDRESS'),
    email: read('OPERATOR_EMAIL'),
    director: read('OPERATOR_DIRECTOR'),
    hostName: read('HOST_NAME'),
    hostAddress: read('HOST_ADDRESS'),
  };
  if (
    problems.length > 0 ||
    port === undefined ||
    host === undefined ||
    dataDir === undefined ||
    logLevel === undefined
  ) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    config: {
      port,
      host,
      dataDir: resolve(dataDir),
      databaseUrl,
      baseUrl: baseUrl ?? defaultBaseUrl(host, port),
      trustedProxies: trustedProxies ?? null,
      smtpUrl,
      filesUrl,
      secretKey,
      adminEmails: adminEmails ?? [],
      mailFrom,
      logLevel,
      // A public instance looks after its links; one that is being tried, or developed, troubles no other site.
      linkCheck: linkCheck ? linkCheck === 'on' : (baseUrl ?? '').startsWith('https:'),
      operator,
      mapTiles: tiles ? { address: tiles, credit: credit ?? new URL(tiles).hostname } : undefined,
    },
  };
}
