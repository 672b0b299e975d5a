import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, it } from 'vitest';
import { selfSigned } from '../../../tests/support/certificate.ts';
import { type TestWeb, testWeb } from '../../../tests/support/web.ts';

const DAY = 86_400_000;
const day = (from: number) => new Date(Date.now() + from * DAY);
const trusted = getCACertificates('default');
let web: TestWeb | undefined;
afterEach(async () => {
  await web?.close();
  setDefaultCACertificates(trusted);
});

it.each([
  {
    what: 'of that very site',
    names: 'site.example',
    from: -2,
    to: 2,
    trust: true,
    expected: { is: 'answered' },
  },
  {
    what: 'of another site',
    names: 'autre.example',
    from: -2,
    to: 2,
    trust: true,
    expected: { why: 'certificate' },
  },
  {
    what: 'that has expired',
    names: 'site.example',
    from: -9,
    to: -2,
    trust: true,
    expected: { why: 'certificate' },
  },
  {
    what: 'that nobody vouches for',
    names: 'site.example',
    from: -2,
    to: 2,
    trust: false,
    expected: { why: 'certificate' },
  },
])('a certificate $what', async ({ names, from, to, trust, expected }) => {
  const tls = selfSigned(names, day(from), day(to));
  if (trust) setDefaultCACertificates([...trusted, tls.cert]);
  web = await testWeb((_, response) => void response.end('ok'), { tls });
  expect(await web.fetchPublic(web.at('site.example'))).toMatchObject(expected);
});
