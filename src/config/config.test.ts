import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const config = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
};

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(config({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      baseUrl: 'http://127.0.0.1:3000',
      operator: {},
      trustedProxies: null,
      smtpUrl: undefined,
      filesUrl: undefined,
      mailFrom: undefined,
      secretKey: undefined,
      adminEmails: [],
      logLevel: 'info',
      linkCheck: false,
    });
  });

  it('takes an empty variable for one not set', () => {
    expect(config({ PORT: '', DATABASE_URL: ' ', BASE_URL: '' })).toEqual(config({}));
  });

  it.each([
    { HOST: '0.0.0.0', PORT: '8080', url: 'http://localhost:8080' },
    { HOST: '::', PORT: '8080', url: 'http://localhost:8080' },
    { HOST: '::1', PORT: '80', url: 'http://[::1]:80' },
    { HOST: 'atlas.local', PORT: '3000', url: 'http://atlas.local:3000' },
    { BASE_URL: 'https://terreau.example/', url: 'https://terreau.example' },
    { BASE_URL: 'HTTPS://Terreau.Example:443', url: 'https://terreau.example' },
  ])('is reached at $url', ({ url, ...env }) => {
    expect(config(env).baseUrl).toBe(url);
  });

  it.each([
    { env: {}, on: false },
    { env: { BASE_URL: 'http://terreau.example' }, on: false },
    { env: { BASE_URL: 'https://terreau.example' }, on: true },
    { env: { BASE_URL: 'https://terreau.example', LINK_CHECK: 'off' }, on: false },
    { env: { LINK_CHECK: 'on' }, on: true },
  ])('checks links with $env: $on', ({ env, on }) => {
    expect(config(env).linkCheck).toBe(on);
  });

  it('reads every variable', () => {
    const env = {
      PORT: '0',
      DATA_DIR: '/srv/terreau',
      DATABASE_URL: 'postgres://u:p@db/terreau',
      SMTP_URL: 'smtps://u:p@mail:465',
      MAIL_FROM: 'Terreau <bonjour@terreau.example>',
      LOG_LEVEL: 'debug',
      MAP_TILES_URL: 'https://carte.example/{z}/{x}/{y}.png',
      MAP_TILES_CREDIT: 'IGN',
      TRUSTED_PROXY: '127.0.0.1, ::1',
    };
    expect(config(env)).toMatchObject({
      port: 0,
      dataDir: '/srv/terreau',
      databaseUrl: env.DATABASE_URL,
      smtpUrl: env.SMTP_URL,
      mailFrom: { name: 'Terreau', address: 'bonjour@terreau.example' },
      logLevel: 'debug',
      trustedProxies: ['127.0.0.1', '::1'],
      mapTiles: { address: env.MAP_TILES_URL, credit: 'IGN' },
    });
  });

  it.each([
    ['MAP_TILES_URL', 'https://carte.example/{z}.png'],
    ['MAP_TILES_URL', 'http://carte.example/{z}/{x}/{y}.png'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['DATA_DIR', 'a\0b'],
    ['BASE_URL', 'terreau.example'],
    ['BASE_URL', 'https://terreau.example/atlas'],
    ['BASE_URL', 'ftp://terreau.example'],
    ['LOG_LEVEL', 'verbose'],
    ['MAIL_FROM', 'Terreau'],
    ['MAIL_FROM', 'Terreau <bonjour@terreau.example>, autre@terreau.example'],
    ['LINK_CHECK', 'yes'],
    ['TRUSTED_PROXY', 'proxy.example'],
  ])('refuses %s=%s, with its mend', (name, got) => {
    expect(readConfig({ [name]: got })).toEqual({
      ok: false,
      problems: [{ name, got, message: expect.stringContaining(got), mend: expect.stringMatching(/\.$/) }],
    });
  });

  it.each([
    ['DATABASE_URL', 'mysql://u:secret@db/terreau'],
    ['SMTP_URL', 'https://u:secret@mail'],
    ['FILES_URL', 's3+https://key:secret@store/Not_A_Bucket'],
    ['FILES_URL', 'https://key:secret@store/bucket'],
  ])('refuses %s without repeating its password', (name, got) => {
    const read = readConfig({ [name]: got });
    expect(read).toMatchObject({ ok: false, problems: [{ name, got: '•••' }] });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('names the sender by default, and asks for one with a mail server', () => {
    expect(config({ MAIL_FROM: 'bonjour@terreau.example' }).mailFrom).toEqual({
      name: 'Terreau',
      address: 'bonjour@terreau.example',
    });
    expect(readConfig({ SMTP_URL: 'smtp://mail:25' })).toMatchObject({
      ok: false,
      problems: [{ name: 'MAIL_FROM', message: 'SMTP_URL est donnée sans MAIL_FROM.' }],
    });
  });

  it('tells every problem at once', () => {
    const read = readConfig({ PORT: 'x', HOST: 'a b', BASE_URL: 'x', LOG_LEVEL: 'x' });
    expect(read.ok ? [] : read.problems.map(({ name }) => name)).toEqual([
      'PORT',
      'HOST',
      'BASE_URL',
      'LOG_LEVEL',
    ]);
  });

  it('reads the secret of the instance and who administers it', () => {
    const SECRET_KEY = 'x'.repeat(32);
    expect(config({ SECRET_KEY, ADMIN_EMAILS: ' Lou@Example.org, camille@example.org;' })).toMatchObject({
      secretKey: SECRET_KEY,
      adminEmails: ['lou@example.org', 'camille@example.org'],
    });
  });

  it.each([
    ['SECRET_KEY', 'too short to be one'],
    ['ADMIN_EMAILS', 'lou@example.org, camille'],
  ])('refuses %s without repeating it', (name, got) => {
    const read = readConfig({ [name]: got });
    expect(read).toMatchObject({ ok: false, problems: [{ name, got: '•••' }] });
    expect(JSON.stringify(read)).not.toContain(got);
  });
});
