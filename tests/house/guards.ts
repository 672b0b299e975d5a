// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code, quoted.
/**
 * The guards that keep each incident away: where the code that holds stands, and what is left when it is taken out.
 * `node scripts/guards.ts` takes out one after the other, in a copy of this tree, and expects the incident's test to
 * fail. A guard that moved or was rewritten is told by `guards.test.ts`.
 */
import type { Incident } from './incidents.ts';

export interface Edit {
  file: string;
  /** As it stands, once in the file. */
  has: string;
  without: string;
}

export interface Guard {
  incident: Incident;
  name: string;
  edits: readonly Edit[];
}

const one = (incident: Incident, name: string, file: string, has: string, without: string): Guard => ({
  ...{ incident, name },
  edits: [{ file, has, without }],
});

const ACCOUNTS = 'src/contexts/accounts';
const CONTRIBUTIONS = 'src/contexts/contributions';
const NEVER = 'false';

export const GUARDS: readonly Guard[] = [
  one(
    'stored_script',
    'texts in Markdown are cleaned',
    'src/platform/text/markdown.ts',
    'sanitize(marked.parse(text, { async: false }), ALLOWED)',
    'marked.parse(text, { async: false })',
  ),
  one(
    'stored_script',
    'feeds escape what they hold',
    'src/contexts/publication/domain/feeds.ts',
    ".replace(/</g, '&lt;')",
    '',
  ),
  one(
    'stored_script',
    'a block of data cannot be closed early',
    'src/ui/structured-data.tsx',
    ".replaceAll('<', '\\\\u003c')",
    '',
  ),
  one(
    'link_scheme',
    'links of texts lead to the web only',
    'src/platform/text/markdown.ts',
    "allowedSchemes: ['http', 'https']",
    "allowedSchemes: ['http', 'https', 'javascript', 'data']",
  ),
  one(
    'link_scheme',
    'links of records lead to the web only',
    'src/contexts/records/domain/document.ts',
    "z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'address' })",
    'z.string().min(1)',
  ),
  one(
    'raw_blocks',
    'no script stands in a page',
    'src/platform/http/security.ts',
    `"script-src 'self'"`,
    `"script-src 'self' 'unsafe-inline'"`,
  ),
  one(
    'raw_blocks',
    'texts keep a few marks only',
    'src/platform/text/markdown.ts',
    "    'h2',\n",
    "    'h2',\n    'form',\n    'style',\n",
  ),
  one(
    'reflected_script',
    'a page is a number',
    'src/contexts/discovery/domain/filters.ts',
    "/^\\d{1,6}$/.test(query.get('page') ?? '')",
    'true',
  ),
  {
    incident: 'unpublished_shown',
    name: 'what was merged leaves the index',
    edits: [
      {
        file: 'src/contexts/records/queries/listing.ts',
        has: 'sql<boolean>`merged_into is not null or ',
        without: 'sql<boolean>`',
      },
    ],
  },
  one(
    'unpublished_shown',
    'a proposal is read by whom it concerns',
    `${CONTRIBUTIONS}/policy.ts`,
    'actor !== null && (actor.personId === proposal.personId || mayEdit(actor, proposal))',
    'actor !== null || proposal === null',
  ),
  one(
    'no_ownership',
    'a record is changed by who looks after it',
    `${CONTRIBUTIONS}/policy.ts`,
    '(recordId !== null && stewards(actor, recordId)) || moderates(actor, territories)',
    'actor !== null || territories === null || recordId === actor',
  ),
  one(
    'no_ownership',
    'nobody decides on their own proposal',
    `${CONTRIBUTIONS}/policy.ts`,
    '  actor?.personId !== proposal.personId &&\n',
    '',
  ),
  one(
    'no_ownership',
    'nobody grants what they asked for',
    `${ACCOUNTS}/policy.ts`,
    'if (!actor || actor.personId === claim.personId) return false;',
    'if (!actor) return false;',
  ),
  one(
    'no_ownership',
    'a moderator acts with a second factor',
    `${ACCOUNTS}/policy.ts`,
    '(!STRONG.has(role) || actor.strong)',
    'actor !== null',
  ),
  one(
    'no_ownership',
    'a token is ended by its person',
    'src/contexts/tokens/store.ts',
    ".where('id', '=', id)\n    .where('person_id', '=', personId)",
    ".where('id', '=', id)",
  ),
  one(
    'no_ownership',
    'an address is ended by its person',
    'src/contexts/webhooks/store.ts',
    ".where('id', '=', id)\n    .where('person_id', '=', personId)",
    ".where('id', '=', id)",
  ),
  one(
    'open_module',
    'a route lets in whom it says',
    'src/platform/http/routes.ts',
    "if (actor && (access === 'member' || actor.strong)) return handler(c);",
    'if (actor) return handler(c);',
  ),
  one(
    'open_module',
    'administration is for administrators',
    `${ACCOUNTS}/routes/administration.tsx`,
    "isAdministrator(await signedIn(c)) ? answer(c) : forbidden(c, { right: 'administration' });",
    '(await signedIn(c)) ? answer(c) : c.notFound();',
  ),
  one(
    'open_module',
    'a program shows a token, not a cookie',
    'src/contexts/publication/routes/write.ts',
    'if (!bearer.ok) return refuse(c, bearer.reason);',
    "if (!bearer.ok) return refuse(c, 'too_many');",
  ),
  one(
    'any_column',
    'values of a filter are those of its list',
    'src/contexts/discovery/domain/filters.ts',
    'Object.hasOwn(terms, value)',
    'value in terms',
  ),
  one(
    'framed_private',
    'only what says so is framed',
    'src/platform/http/security.ts',
    "policy?.embeddable ? '*' : \"'none'\"",
    "policy?.embeddable ? '*' : '*'",
  ),
  one(
    'framed_private',
    'an identifier is no right',
    `${CONTRIBUTIONS}/policy.ts`,
    'actor !== null && (actor.personId === proposal.personId || mayEdit(actor, proposal))',
    'actor !== null || proposal === null',
  ),
  one(
    'other_instance',
    'tokens are keyed with the instance',
    'src/contexts/tokens/use-cases/make-token.ts',
    "createHmac('sha256', secret)",
    "createHmac('sha256', secret && 'one for all')",
  ),
  one(
    'other_instance',
    'sessions are signed by the instance',
    'src/platform/session/auth.ts',
    '    secret,\n    telemetry',
    "    secret: secret && 'one for all instances, and long enough',\n    telemetry",
  ),
  one(
    'other_instance',
    'an identifier belongs to its shelf',
    'src/contexts/publication/routes/write.ts',
    ' || found.kind !== kind.kind',
    '',
  ),
  one(
    'export_replayed',
    'a file holds one person’s rows',
    'src/contexts/privacy/queries.ts',
    "if (holds === 'person') return sql`${held} = ${subject.personId}`;",
    "if (holds === 'person') return sql`${held} is not null or ${subject.personId} = ''`;",
  ),
  one(
    'export_replayed',
    'a closed session opens nothing',
    `${ACCOUNTS}/routes.tsx`,
    'const cookies = await auth.close(c.req.raw.headers);',
    'const cookies: string[] = auth ? [] : [];',
  ),
  one(
    'inner_address',
    'only public addresses are asked',
    'src/platform/fetch/public-address.ts',
    "if (address.range() !== 'unicast' || METADATA.has(address.toString())) return false;",
    'if (METADATA.has(address.toString())) return false;',
  ),
  one(
    'inner_address',
    'the socket goes where it was judged to go',
    'src/platform/fetch/ask-once.ts',
    '    lookup: pinned(addresses),\n',
    '    ...(addresses.length < 0 && { lookup: pinned(addresses) }),\n',
  ),
  {
    incident: 'token_purpose',
    name: 'a token is looked up with its purpose',
    edits: [
      {
        file: `${ACCOUNTS}/queries/roles.ts`,
        has: "    .select(['person_id as personId', 'data'])\n    .where('purpose', '=', purpose)\n",
        without: "    .select(['person_id as personId', 'data', sql`${purpose}::text`.as('for')])\n",
      },
      {
        file: `${ACCOUNTS}/store/tokens.ts`,
        has: "    .where('purpose', '=', purpose)\n    .where('token_hash', '=', hash)\n    .where('expires_at', '>', now)",
        without: "    .where('token_hash', '=', hash)\n    .where('expires_at', '>', now)",
      },
    ],
  },
  {
    incident: 'endless_invitation',
    name: 'an invitation is looked up while it lasts',
    edits: [
      {
        file: `${ACCOUNTS}/queries/roles.ts`,
        has: "    .where('token_hash', '=', hash)\n    .where('expires_at', '>', now)\n",
        without:
          "    .where('token_hash', '=', hash)\n    .where('expires_at', '>', new Date(now.getTime() - 1e12))\n",
      },
      {
        file: `${ACCOUNTS}/store/tokens.ts`,
        has: "    .where('token_hash', '=', hash)\n    .where('expires_at', '>', now)\n",
        without:
          "    .where('token_hash', '=', hash)\n    .where('expires_at', '>', new Date(now.getTime() - 1e12))\n",
      },
    ],
  },
  one(
    'endless_invitation',
    'it is for the address it was sent to',
    `${ACCOUNTS}/use-cases/accept-invitation.ts`,
    'offer.email === actor.email ?',
    'offer.email !== actor.sessionId ?',
  ),
  {
    incident: 'twice_at_once',
    name: 'the same thing is asked or held once',
    edits: [
      {
        file: 'db/migrations/0020-accounts.sql',
        has: "create unique index relation_once on relation (person_id, role, coalesce(subject, '')) where state in ('asked', 'held');",
        without: '',
      },
    ],
  },
  one(
    'twice_at_once',
    'a proposal is closed once',
    `${CONTRIBUTIONS}/store.ts`,
    "    .where('state', 'in', decision.state === 'withdrawn' ? ['open', 'unconfirmed'] : ['open'])\n",
    '',
  ),
  one(
    'formula',
    'cells that would run are disarmed',
    'src/contexts/publication/domain/csv-cells.ts',
    "FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text",
    'FORMULA.test(text) && NUMBER.test(text) ? `${text}` : text',
  ),
  one(
    'line_breaks',
    'what goes in a header is one line',
    'src/platform/mail/message.ts',
    "text.replace(/[\\p{Cc}\\u2028\\u2029]+/gu, ' ').trim()",
    'text',
  ),
  one(
    'line_breaks',
    'one comes back to a page of this site',
    `${ACCOUNTS}/domain/return-path.ts`,
    "if (!/^\\/(?![/\\\\])[\\x21-\\x7e]*$/.test(given) || given.includes('\\\\')) return otherwise;",
    'if (given) return given;',
  ),
  one(
    'unfolding',
    'a workbook is unfolded to a limit',
    'src/platform/table/xlsx.ts',
    'if (unfolded > most) return false;',
    'if (unfolded < most && at < 0) return false;',
  ),
  one(
    'unfolding',
    'an answer is counted as it unfolds',
    'src/platform/fetch/ask-once.ts',
    "if (decoder) decoder.on('data', bounded());",
    '',
  ),
  one(
    'tally',
    'closing ends the invitation',
    'src/contexts/diagnosis/use-cases/close-consultation.ts',
    "    await deleteLink(tx, stored.id, 'invitation');\n",
    '    if (stored === undefined) await deleteLink(tx, stored, "invitation");\n',
  ),
  one(
    'tally',
    'a ballot changes while it may',
    'src/contexts/diagnosis/use-cases/give-voice.ts',
    "if (voice.revision !== seen) return refused({ reason: 'changed_meanwhile' as const });",
    '',
  ),
  one(
    'small_cells',
    'under three answers nothing is shown',
    'src/contexts/diagnosis/domain/voices.ts',
    'export const FEWEST_SHOWN = 3;',
    'export const FEWEST_SHOWN = 1;',
  ),
  one(
    'small_cells',
    'two pictures never give one voice away',
    'src/contexts/diagnosis/domain/voices.ts',
    'return answering >= FEWEST_SHOWN && moved + (departed[code] ?? 0) >= FEWEST_SHOWN;',
    'return answering >= FEWEST_SHOWN && moved + (departed[code] ?? 0) >= 0;',
  ),
  one(
    'deep_file',
    'a file nests to a limit',
    'src/platform/table/json.ts',
    'if (isDeeperThan(parsed, DEEPEST_JSON))',
    `if (${NEVER})`,
  ),
  one(
    'deep_file',
    'a body nests to a limit',
    'src/contexts/publication/domain/write-request.ts',
    'if (isDeeperThan(body, DEEPEST_JSON))',
    `if (${NEVER})`,
  ),
  one(
    'trail',
    'the trail is only added to',
    'db/migrations/0020-accounts.sql',
    'create trigger audit_append_only before update or delete on audit for each row execute function refuse_audit_change();',
    '',
  ),
  one(
    'trail',
    'each line is sealed',
    'db/migrations/0022-accounts-roles.sql',
    '     or line.seal <> audit_seal(line.previous, line.seq, line.at, line.actor, line.action, line.subject, line.detail)\n',
    '',
  ),
  one(
    'mass_assignment',
    'a record holds what its schema names',
    'src/contexts/organisations/domain/organisation.ts',
    'export const organisation = z.strictObject({',
    'export const organisation = z.object({',
  ),
  one(
    'mass_assignment',
    'a request holds what it may',
    'src/contexts/publication/domain/write-request.ts',
    'export const wholeRequest = z.strictObject({',
    'export const wholeRequest = z.object({',
  ),
];
