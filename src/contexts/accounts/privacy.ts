/** What accounts do with personal data. */
import type { PersonalTable, Processing } from '../../kernel/processing.ts';

const ofPerson = (
  table: string,
  title: PersonalTable['title'],
  shown: readonly string[],
  sealed: readonly string[] = [],
): PersonalTable => ({
  table,
  title,
  of: [{ column: 'person_id', holds: 'person' }],
  shown,
  sealed: ['person_id', ...sealed],
  erasure: 'follows',
});

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'accounts',
    title: { fr: 'Comptes et connexion', en: 'Accounts and signing in' },
    purpose: {
      fr: 'Reconnaître une personne qui s’est inscrite, protéger son compte, savoir ce qu’elle peut faire.',
      en: 'Recognising a person who has an account, protecting it, knowing what they may do.',
    },
    basis: 'contract',
    people: { fr: 'Les personnes qui ont un compte.', en: 'People who have an account.' },
    data: {
      fr: 'Adresse électronique, nom choisi, sessions ouvertes (navigateur, dates), second facteur, rôles et qui les a donnés.',
      en: 'E-mail address, chosen name, open sessions (browser, dates), second factor, roles and who gave them.',
    },
    recipients: {
      fr: 'L’instance ; l’administration voit les rôles. Le nom choisi signe vos contributions publiques.',
      en: 'The instance; administrators see roles. The chosen name signs your public contributions.',
    },
    tables: [
      {
        table: 'person',
        title: { fr: 'Compte', en: 'Account' },
        of: [{ column: 'id', holds: 'person' }],
        shown: [
          'id',
          'name',
          'email',
          'email_verified',
          'image',
          'totp_enabled',
          'restricted_until',
          'locale',
          'created_at',
          'updated_at',
        ],
        sealed: [],
        erasure: 'row',
      },
      ofPerson(
        'person_session',
        { fr: 'Sessions ouvertes', en: 'Open sessions' },
        ['user_agent', 'ip_address', 'created_at', 'updated_at', 'expires_at', 'strong_at'],
        ['token'],
      ),
      ofPerson(
        'person_account',
        { fr: 'Moyens de connexion', en: 'Ways of signing in' },
        ['provider_id', 'created_at', 'updated_at'],
        [
          'account_id',
          'access_token',
          'access_token_expires_at',
          'refresh_token',
          'refresh_token_expires_at',
          'id_token',
          'password',
        ],
      ),
      ofPerson(
        'person_totp',
        { fr: 'Second facteur', en: 'Second factor' },
        ['verified', 'failures', 'locked_until'],
        ['secret', 'backup_codes', 'last_code', 'last_step'],
      ),
      ofPerson(
        'passkey',
        { fr: 'Clés d’accès', en: 'Passkeys' },
        ['label', 'created_at', 'used_at'],
        ['public_key'],
      ),
      ofPerson(
        'known_browser',
        { fr: 'Navigateurs connus', en: 'Known browsers' },
        ['seen_at'],
        ['browser_hash'],
      ),
      ofPerson(
        'relation',
        { fr: 'Rôles', en: 'Roles' },
        ['role', 'subject', 'state', 'reason', 'asked_at', 'decided_at'],
        ['decided_by'],
      ),
      ofPerson(
        'purpose_token',
        { fr: 'Liens en attente', en: 'Links waiting' },
        ['purpose', 'created_at', 'expires_at'],
        ['token_hash', 'data'],
      ),
      {
        table: 'person_link',
        title: { fr: 'Liens de connexion en attente', en: 'Sign-in links waiting' },
        of: [{ column: 'value', holds: 'text_with_address' }],
        shown: ['created_at', 'expires_at'],
        sealed: ['identifier', 'value'],
        erasure: 'row',
      },
      {
        table: 'link_failure',
        title: { fr: 'Codes faux donnés avec un lien', en: 'Wrong codes given with a link' },
        of: [],
        shown: [],
        sealed: ['token_hash'],
        erasure: 'kept',
      },
      {
        table: 'sign_in_request',
        title: { fr: 'Demandes de connexion', en: 'Sign-in requests' },
        of: [],
        shown: [],
        sealed: ['email_hash', 'network_hash'],
        erasure: 'kept',
      },
    ],
    retention: [
      {
        code: 'accounts.links',
        told: {
          fr: 'Un lien de connexion est effacé quand sa durée est passée (dix minutes).',
          en: 'A sign-in link is erased once its time is over (ten minutes).',
        },
        table: 'person_link',
        from: 'expires_at',
        days: 0,
      },
      {
        code: 'accounts.sessions',
        told: {
          fr: 'Une session est effacée après trente jours sans usage.',
          en: 'A session is erased after thirty days without use.',
        },
        table: 'person_session',
        from: 'expires_at',
        days: 0,
      },
      {
        code: 'accounts.tokens',
        told: {
          fr: 'Un lien ou une invitation est effacé quand sa durée est passée.',
          en: 'A link or an invitation is erased once its time is over.',
        },
        table: 'purpose_token',
        from: 'expires_at',
        days: 0,
      },
      {
        code: 'accounts.requests',
        told: {
          fr: 'Les demandes de connexion (empreintes de l’adresse et du réseau, pour limiter les abus) sont effacées après un jour.',
          en: 'Sign-in requests (hashes of the address and the network, to bound abuse) are erased after a day.',
        },
        table: 'sign_in_request',
        from: 'at',
        days: 1,
      },
      {
        code: 'accounts.link_failures',
        told: {
          fr: 'Le compte des codes faux donnés avec un lien de connexion est effacé après un jour.',
          en: 'The count of wrong codes given with a sign-in link is erased after a day.',
        },
        table: 'link_failure',
        from: 'at',
        days: 1,
      },
      {
        code: 'accounts.browsers',
        told: {
          fr: 'L’empreinte d’un navigateur connu (pour prévenir d’une session ouverte ailleurs) est effacée après un an sans session.',
          en: 'The hash of a known browser (to tell of a session opened elsewhere) is erased after a year without a session.',
        },
        table: 'known_browser',
        from: 'seen_at',
        days: 365,
      },
    ],
  },
  {
    code: 'audit',
    title: { fr: 'Journal des décisions', en: 'Trail of decisions' },
    purpose: {
      fr: 'Savoir qui a donné ou refusé un droit, et pouvoir le prouver.',
      en: 'Knowing who granted or refused a right, and being able to prove it.',
    },
    basis: 'legitimate_interest',
    people: { fr: 'Les personnes qui ont un compte.', en: 'People who have an account.' },
    data: {
      fr: 'Un identifiant, l’acte, son objet, le moment. Aucun nom, aucune adresse.',
      en: 'An identifier, the act, its subject, the moment. No name, no address.',
    },
    recipients: { fr: 'L’administration de l’instance.', en: 'Administrators of the instance.' },
    tables: [
      {
        table: 'audit',
        title: { fr: 'Journal', en: 'Trail' },
        of: [
          { column: 'actor', holds: 'person' },
          { column: 'subject', holds: 'person_subject' },
        ],
        shown: ['at', 'action', 'subject', 'detail'],
        sealed: ['actor'],
        erasure: 'kept',
      },
    ],
    retention: [],
    kept: {
      fr: 'Le journal est scellé ligne à ligne : rien ne peut en être retiré sans le rompre. Après l’effacement d’un compte, il n’y reste qu’un identifiant qui ne mène plus à personne.',
      en: 'The trail is sealed line by line: nothing can be taken out without breaking it. Once an account is erased, only an identifier stays there, which leads to nobody.',
    },
  },
];
