/**
 * Signing in, by the library (better-auth) over our own database and our own pages: none of its routes is mounted.
 * A link is a secret of 256 bits of which only a hash is kept; it opens one session, once, within ten minutes.
 */
import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { renderSVG } from 'uqr';
import type { BegunTotp } from '../../kernel/actor.ts';
import type { Database } from '../db/tables.ts';
import { stepOf } from './totp-step.ts';

export const LINK_MINUTES = 10;
const DAY = 24 * 60 * 60;
/** A session ends after thirty days without use. */
const SESSION_SECONDS = 30 * DAY;

export interface AuthOptions {
  db: Database;
  baseUrl: string;
  /** At least 32 characters nobody can guess; the same in every process of an instance. */
  secret: string;
}

/** Where the library puts the secret of a link it just made, for whoever asked it. */
interface Asked {
  token?: string;
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };

function create({ db, baseUrl, secret }: AuthOptions) {
  return betterAuth({
    appName: 'Terreau',
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db, type: 'postgres', transaction: true },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { disableIpTracking: true },
      cookiePrefix: 'terreau',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    // Its own routes are not reachable; ours have their limits.
    rateLimit: { enabled: false },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...dates },
      additionalFields: {
        restrictedUntil: { type: 'date', required: false, input: false, fieldName: 'restricted_until' },
      },
    },
    session: {
      modelName: 'person_session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...dates,
      },
      additionalFields: {
        strongAt: { type: 'date', required: false, input: false, fieldName: 'strong_at' },
      },
      expiresIn: SESSION_SECONDS,
      updateAge: DAY,
    },
    account: {
      modelName: 'person_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dates,
      },
    },
    verification: { modelName: 'person_link', fields: { expiresAt: 'expires_at', ...dates } },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => {
          const asked: Asked | undefined = metadata?.asked;
          if (asked) asked.token = token;
        },
      }),
      twoFactor({
        issuer: 'Terreau',
        allowPasswordless: true,
        twoFactorTable: 'person_totp',
        schema: {
          user: { fields: { twoFactorEnabled: 'totp_enabled' } },
          twoFactor: {
            modelName: 'person_totp',
            fields: {
              userId: 'person_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  });
}

type Library = ReturnType<typeof create>;

export interface SignedIn {
  personId: string;
  /** The `Set-Cookie` lines that open the session in the browser. */
  cookies: readonly string[];
}

export interface OpenSession {
  id: string;
  personId: string;
  name: string;
  email: string;
  totp: boolean;
  strongAt: Date | null;
  /** Until when a sanction lets the person hold nothing. */
  restrictedUntil: Date | null;
  /** The session was just prolonged: cookies to send along. */
  cookies: readonly string[];
}

/** What the rest of the program asks of the library. */
export class Auth {
  private readonly library: Library;

  constructor(options: AuthOptions) {
    this.library = create(options);
  }

  /** Makes the secret of a sign-in link for an address, known or not. */
  async makeLink(email: string): Promise<string> {
    const asked: Asked = {};
    await this.library.api.signInMagicLink({
      body: { email, metadata: { asked } },
      headers: new Headers(),
    });
    if (!asked.token) throw new Error('the sign-in library made no link');
    return asked.token;
  }

  /** Opens a session by the secret of a link, used up by it; null when it opens nothing (used, old, made up). */
  async openByLink(token: string, userAgent: string): Promise<SignedIn | null> {
    const answer = await this.library.api.magicLinkVerify({
      query: { token },
      headers: new Headers({ 'user-agent': userAgent.slice(0, 200) }),
      asResponse: true,
    });
    if (!answer.ok) return null;
    const { user } = (await answer.json()) as { user: { id: string } };
    return { personId: user.id, cookies: answer.headers.getSetCookie() };
  }

  /** The session that a request's cookies hold; null when there is none. */
  async sessionOf(headers: Headers): Promise<OpenSession | null> {
    const { headers: answered, response } = await this.library.api.getSession({
      headers,
      returnHeaders: true,
    });
    if (!response) return null;
    const { session, user } = response;
    return {
      id: session.id,
      personId: user.id,
      name: user.name,
      email: user.email,
      totp: user.twoFactorEnabled === true,
      strongAt: session.strongAt ?? null,
      restrictedUntil: user.restrictedUntil ?? null,
      cookies: answered.getSetCookie(),
    };
  }

  /** Ends the session of these cookies; answers the `Set-Cookie` lines that clear them. */
  async close(headers: Headers): Promise<readonly string[]> {
    const answer = await this.library.api.signOut({ headers, asResponse: true });
    return answer.headers.getSetCookie();
  }

  /** Begins an authenticator: its address for the application, and the codes that replace it once each. */
  async beginTotp(headers: Headers): Promise<BegunTotp | null> {
    const answer = await this.library.api.enableTwoFactor({
      body: { method: 'totp' },
      headers,
      asResponse: true,
    });
    if (!answer.ok) return null;
    const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
    const drawing = `data:image/svg+xml;base64,${Buffer.from(renderSVG(totpURI)).toString('base64')}`;
    return { uri: totpURI, drawing, backupCodes };
  }

  /**
   * Whether a code of the authenticator is right; confirms one that was begun. Confirming opens a new session in the
   * place of this one: `sessionId` is then the new one's. `step`: the half minute that a right code is of.
   */
  async checkTotp(
    headers: Headers,
    code: string,
  ): Promise<{ right: boolean; step: number | null; sessionId: string | null; cookies: readonly string[] }> {
    const told = await this.library.api.getTOTPURI({ body: {}, headers, asResponse: true });
    const { totpURI } = told.ok ? ((await told.json()) as { totpURI?: string }) : {};
    const answer = await this.library.api.verifyTOTP({ body: { code }, headers, asResponse: true });
    const cookies = answer.headers.getSetCookie();
    const renewed = cookies.some((line) => line.includes('session_token='))
      ? await this.sessionOf(new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') }))
      : null;
    // The library reads the machine's clock, so this does too.
    const step = answer.ok && totpURI ? stepOf(totpURI, code, new Date()) : null;
    return { right: answer.ok, step, sessionId: renewed?.id ?? null, cookies };
  }

  /** Uses up a backup code; false when it is none. */
  async useBackupCode(headers: Headers, code: string): Promise<boolean> {
    const answer = await this.library.api.verifyBackupCode({
      body: { code, disableSession: true },
      headers,
      asResponse: true,
    });
    return answer.ok;
  }

  async endTotp(headers: Headers): Promise<{ ended: boolean; cookies: readonly string[] }> {
    const answer = await this.library.api.disableTwoFactor({ body: {}, headers, asResponse: true });
    return { ended: answer.ok, cookies: answer.headers.getSetCookie() };
  }
}
