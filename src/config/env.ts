/** What the environment may say, as text. An empty variable is one that was not set. */
import { z } from 'zod';
import { parseEmailAddress } from '../kernel/email-address.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The hosts a browser cannot be sent to: they mean “every address of this machine”. */
const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '[::]']);

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(0).max(65_535));
const host = z.string().regex(/^[\w.:[\]-]+$/);
const folder = z.string().refine((text) => !text.includes('\0'));
const addressOf = (...protocols: string[]) =>
  z.string().refine((text) => {
    const parsed = URL.parse(text);
    return parsed !== null && protocols.includes(parsed.protocol);
  });
const webOrigin = addressOf('http:', 'https:').refine((text) => {
  const parsed = URL.parse(text);
  return (
    parsed !== null &&
    parsed.pathname === '/' &&
    parsed.search === '' &&
    parsed.hash === '' &&
    parsed.username === ''
  );
});

/** `s3+https://KEY:SECRET@machine/bucket?region=fr-par`. */
const bucket = addressOf('s3+https:', 's3+http:').refine((text) => {
  const url = URL.parse(text.replace(/^s3\+/, ''));
  return (
    url !== null &&
    url.username !== '' &&
    url.password !== '' &&
    /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.pathname)
  );
});

/** The pattern of an online map's images. */
const imagePattern = addressOf('https:').refine((text) =>
  ['{z}', '{x}', '{y}'].every((part) => text.includes(part)),
);

/** `a@b.fr, c@d.fr`, in lower case. */
const emailList = z
  .string()
  .transform((text) =>
    text
      .split(/[\s,;]+/)
      .filter((each) => each !== '')
      .map((each) => each.toLowerCase()),
  )
  .pipe(z.array(z.email()).max(50));
/** `127.0.0.1, ::1`. */
const addressList = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((each) => each !== ''))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6()])).max(20));
/** `bonjour@terreau.example`, or `Terreau <bonjour@terreau.example>`. */
const sender = z
  .string()
  .max(320)
  .transform((text, context) => {
    const [, name = '', inside = text] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text) ?? [];
    const address = parseEmailAddress(inside);
    if (address) return { name: name.trim() || 'Terreau', address };
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** One line that readers see. */
const told = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}<>]+$/u);
const operatorEmail = z.string().transform((text, context) => {
  const address = parseEmailAddress(text);
  if (address) return address;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

export const VARIABLES = {
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  DATA_DIR: folder.default('./data'),
  DATABASE_URL: addressOf('postgres:', 'postgresql:').optional(),
  BASE_URL: webOrigin.transform((text) => new URL(text).origin).optional(),
  TRUSTED_PROXY: addressList.optional(),
  SMTP_URL: addressOf('smtp:', 'smtps:').optional(),
  SECRET_KEY: z.string().min(32).max(500).optional(),
  ADMIN_EMAILS: emailList.optional(),
  MAIL_FROM: sender.optional(),
  FILES_URL: bucket.optional(),
  MAP_TILES_URL: imagePattern.optional(),
  MAP_TILES_CREDIT: z.string().max(120).optional(),
  LINK_CHECK: z.enum(['on', 'off']).optional(),
  OPERATOR_NAME: told(120).optional(),
  OPERATOR_ADDRESS: told(300).optional(),
  OPERATOR_EMAIL: operatorEmail.optional(),
  OPERATOR_DIRECTOR: told(120).optional(),
  HOST_NAME: told(120).optional(),
  HOST_ADDRESS: told(300).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
} as const;

export type VariableName = keyof typeof VARIABLES;

/** How to mend each, for the person who set it. */
export const MENDS: Record<VariableName, string> = {
  PORT: 'Donnez un nombre de 0 à 65535 (3000 d’ordinaire ; 0 pour un port libre).',
  HOST: 'Donnez un nom de machine ou une adresse IP, sans http:// ni port (127.0.0.1 d’ordinaire).',
  DATA_DIR: 'Donnez le chemin d’un dossier (./data d’ordinaire).',
  DATABASE_URL: 'Écrivez postgres://compte:motdepasse@machine:5432/base, ou retirez-la.',
  BASE_URL: 'Écrivez l’adresse publique sans chemin, comme https://terreau.example.',
  TRUSTED_PROXY:
    'Écrivez les adresses IP de votre proxy, séparées par des virgules (127.0.0.1 quand il est sur cette machine).',
  SMTP_URL: 'Écrivez smtp://machine:25 ou smtps://compte:motdepasse@machine:465, ou retirez-la.',
  SECRET_KEY:
    'Donnez au moins 32 signes tirés au hasard (openssl rand -base64 48), ou retirez-la : un secret est alors gardé dans DATA_DIR.',
  ADMIN_EMAILS: 'Écrivez les courriels des administratrices et administrateurs, séparés par des virgules.',
  MAIL_FROM:
    'Écrivez l’adresse qui envoie les courriels, comme Terreau <bonjour@terreau.example> ; SMTP_URL ne va pas sans elle.',
  FILES_URL:
    'Écrivez s3+https://CLE:SECRET@machine/seau?region=…, ou retirez-la : les fichiers sont alors gardés dans DATA_DIR.',
  MAP_TILES_URL:
    'Écrivez https://…/{z}/{x}/{y}.png, ou retirez-la : la carte n’interroge alors aucun autre site.',
  MAP_TILES_CREDIT: 'Nommez l’auteur du fond de carte en 120 signes au plus.',
  LINK_CHECK: 'Écrivez on ou off, ou retirez-la : les liens sont vérifiés dès que BASE_URL est en https.',
  OPERATOR_NAME: 'Nommez en 120 signes au plus la structure ou la personne qui fait vivre cette instance.',
  OPERATOR_ADDRESS: 'Donnez son adresse postale, sur une ligne de 300 signes au plus.',
  OPERATOR_EMAIL: 'Donnez une adresse électronique qui est lue : les demandes sur les données y arrivent.',
  OPERATOR_DIRECTOR: 'Nommez la personne responsable de la publication, en 120 signes au plus.',
  HOST_NAME: 'Nommez l’hébergeur, en 120 signes au plus.',
  HOST_ADDRESS:
    'Donnez l’adresse postale et le téléphone de l’hébergeur, sur une ligne de 300 signes au plus.',
  LOG_LEVEL: `Choisissez parmi ${LOG_LEVELS.join(', ')}.`,
};

/** Their values hold passwords or addresses: they are never repeated on a screen or in a log. */
export const SECRET = new Set<VariableName>([
  'DATABASE_URL',
  'SMTP_URL',
  'SECRET_KEY',
  'ADMIN_EMAILS',
  'FILES_URL',
]);

/** The address to open in a browser when the instance was given none. */
export function defaultBaseUrl(host: string, port: number): string {
  const name = EVERY_ADDRESS.has(host) ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
}
