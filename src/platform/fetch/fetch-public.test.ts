import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type TestWeb, testWeb } from '../../../tests/support/web.ts';
import { createFetch } from './fetch-public.ts';

let web: TestWeb | undefined;
afterEach(async () => {
  await web?.close();
  web = undefined;
});
const serve = async (answer: RequestListener, resolve?: (host: string) => Promise<string[]>) => {
  web = await testWeb(answer, resolve ? { resolve } : {});
  return web;
};

describe('an address that is refused', () => {
  const never = createFetch({
    baseUrl: 'https://terreau.example',
    resolve: async (host) => {
      const known: Record<string, string[]> = {
        'interne.example': ['10.0.0.5'],
        'double.example': ['93.184.216.34', '127.0.0.1'],
        'six.example': ['fd00::1'],
        localhost: ['127.0.0.1', '::1'],
      };
      if (known[host]) return known[host];
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    },
  });
  it.each([
    ['http://127.0.0.1/', 'not_public'],
    ['http://2130706433/', 'not_public'],
    ['http://0177.0.0.1/', 'not_public'],
    ['http://0x7f.1/', 'not_public'],
    ['http://127.1/', 'not_public'],
    ['http://0.0.0.0/', 'not_public'],
    ['http://10.1.2.3/', 'not_public'],
    ['http://172.16.0.1/', 'not_public'],
    ['http://192.168.0.1/', 'not_public'],
    ['http://100.64.0.1/', 'not_public'],
    ['http://169.254.169.254/latest/meta-data/', 'not_public'],
    ['http://168.63.129.16/', 'not_public'],
    ['http://192.0.2.1/', 'not_public'],
    ['http://224.0.0.1/', 'not_public'],
    ['http://255.255.255.255/', 'not_public'],
    ['http://240.0.0.1/', 'not_public'],
    ['http://[::]/', 'not_public'],
    ['http://[::1]/', 'not_public'],
    ['http://[::ffff:127.0.0.1]/', 'not_public'],
    ['http://[::ffff:8.8.8.8]/', 'not_public'],
    ['http://[::127.0.0.1]/', 'not_public'],
    ['http://[64:ff9b::7f00:1]/', 'not_public'],
    ['http://[64:ff9b:1::1]/', 'not_public'],
    ['http://[2002:7f00:1::]/', 'not_public'],
    ['http://[2001::1]/', 'not_public'],
    ['http://[2001:db8::1]/', 'not_public'],
    ['http://[3fff::1]/', 'not_public'],
    ['http://[fe80::1]/', 'not_public'],
    ['http://[fec0::1]/', 'not_public'],
    ['http://[fd00:ec2::254]/', 'not_public'],
    ['http://[ff02::1]/', 'not_public'],
    ['http://localhost/', 'not_public'],
    ['http://interne.example/', 'not_public'],
    ['http://double.example/', 'not_public'],
    ['http://six.example/', 'not_public'],
    ['http://someone:secret@site.example/', 'credentials'],
    ['http://someone@site.example/', 'credentials'],
    ['http://site.example:22/', 'port'],
    ['http://site.example:5432/', 'port'],
    ['ftp://site.example/', 'protocol'],
    ['file:///etc/passwd', 'protocol'],
    ['javascript:alert(1)', 'protocol'],
    ['gopher://site.example/', 'protocol'],
    ['http://', 'not_an_address'],
    ['terreau', 'not_an_address'],
  ])('%s: %s', async (address, why) => {
    expect(await never(address)).toMatchObject({ is: 'refused', why });
  });

  it('a name that nobody bears is a failure, not a refusal', async () => {
    expect(await never('http://nulle-part.example/')).toMatchObject({ is: 'failed', why: 'unknown_host' });
  });
});

describe('an answer', () => {
  it('comes with its status, headers and body; the instance is named, no cookie is kept', async () => {
    const { fetchPublic, at, requests } = await serve((_, response) => {
      response.setHeader('set-cookie', 'a=1').end('bonjour');
    });
    const answer = await fetchPublic(at('site.example', '/page#part'));
    expect(answer).toMatchObject({ is: 'answered', status: 200, address: at('site.example', '/page') });
    expect(answer.is === 'answered' && answer.body.toString()).toBe('bonjour');
    await fetchPublic(at('site.example'));
    expect(requests[1]?.headers).toMatchObject({ 'user-agent': 'Terreau (+https://terreau.example)' });
    expect(requests[1]?.headers.cookie).toBeUndefined();
  });

  it('is unfolded', async () => {
    const { fetchPublic, at } = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync('plié'));
    });
    const answer = await fetchPublic(at('site.example'));
    expect(answer.is === 'answered' && answer.body.toString()).toBe('plié');
  });

  it.each<{ what: string; answer: RequestListener; expected: object }>([
    {
      what: 'an endless body',
      answer: (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(10_000)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      expected: { is: 'too_large' },
    },
    {
      what: 'a length told too large',
      answer: (_, response) => void response.writeHead(200, { 'content-length': '999999' }).flushHeaders(),
      expected: { is: 'too_large' },
    },
    {
      what: 'few bytes that unfold to many',
      answer: (_, response) =>
        void response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
      expected: { is: 'too_large' },
    },
    {
      what: 'a body that is not folded as it says',
      answer: (_, response) => void response.setHeader('content-encoding', 'gzip').end('plain'),
      expected: { is: 'failed', why: 'encoding' },
    },
    {
      what: 'a folding that we do not know',
      answer: (_, response) => void response.setHeader('content-encoding', 'zstd').end('plain'),
      expected: { is: 'failed', why: 'encoding' },
    },
    {
      what: 'an answer cut short',
      answer: (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('x');
        setImmediate(() => response.destroy());
      },
      expected: { is: 'failed', why: 'connection' },
    },
    {
      what: 'no HTTP at all',
      answer: (request) => void request.socket.end('SSH-2.0-x\r\n'),
      expected: { is: 'failed', why: 'not_http' },
    },
  ])('$what', async ({ answer, expected }) => {
    const { fetchPublic, at } = await serve(answer);
    expect(await fetchPublic(at('site.example'), { maxBytes: 60_000 })).toMatchObject(expected);
  });

  it.each<{ what: string; answer: RequestListener }>([
    { what: 'never begins', answer: () => {} },
    {
      what: 'drips',
      answer: (_, response) => {
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
    },
  ])('that $what is given up, and its connection closed', async ({ answer }) => {
    const { fetchPublic, at, requests } = await serve(answer);
    expect(await fetchPublic(at('site.example'), { totalMs: 400 })).toMatchObject({ is: 'timed_out' });
    const [request] = requests;
    if (request && !request.destroyed) await new Promise((closed) => request.once('close', closed));
  });

  it('a name that is never resolved is given up', async () => {
    const { fetchPublic, at } = await serve(
      () => {},
      () => new Promise(() => {}),
    );
    expect(await fetchPublic(at('site.example'), { totalMs: 50 })).toMatchObject({ is: 'timed_out' });
  });
});

describe('redirects', () => {
  const to = (where: Record<string, string>, status = 302): RequestListener => {
    return (request, response) => {
      const next = where[request.url ?? ''];
      if (next) response.writeHead(status, { location: next }).end();
      else response.end('arrivé');
    };
  };
  it('are followed, and told', async () => {
    const { fetchPublic, at } = await serve(to({ '/a': '/b', '/b': '/c' }, 301));
    expect(await fetchPublic(at('site.example', '/a'))).toMatchObject({
      is: 'answered',
      status: 200,
      address: at('site.example', '/c'),
      moves: [
        { status: 301, to: at('site.example', '/b') },
        { status: 301, to: at('site.example', '/c') },
      ],
    });
  });
  it.each([
    ['to a private address', 'http://169.254.169.254/latest', { is: 'refused', why: 'not_public' }],
    ['to a file', 'file:///etc/passwd', { is: 'refused', why: 'protocol' }],
    ['with a password', 'http://a:b@site.example/', { is: 'refused', why: 'credentials' }],
    ['to another port', 'http://site.example:22/', { is: 'refused', why: 'port' }],
    ['to itself', '/a', { is: 'failed', why: 'redirect_loop' }],
    ['to nothing that is an address', 'http://', { is: 'failed', why: 'bad_redirect' }],
  ])('%s: nothing more is asked', async (_, where, expected) => {
    const { fetchPublic, at, asked } = await serve(to({ '/a': where }));
    expect(await fetchPublic(at('site.example', '/a'))).toMatchObject(expected);
    expect(asked).toHaveLength(1);
  });
  it('without end are left', async () => {
    const { fetchPublic, at, asked } = await serve((request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    expect(await fetchPublic(at('site.example'))).toMatchObject({ is: 'failed', why: 'too_many_redirects' });
    expect(asked).toHaveLength(6);
  });
  it('to another site take none of the headers meant for the first', async () => {
    const { fetchPublic, at, requests, port } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: `http://autre.example:${port}/b` }).end();
      else response.end();
    });
    await fetchPublic(at('site.example', '/a'), { headers: { authorization: 'secret' } });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['secret', undefined]);
  });
  it('of a POST are not followed', async () => {
    const { fetchPublic, at, asked } = await serve(to({ '/a': '/b' }, 307));
    const answer = await fetchPublic(at('site.example', '/a'), { method: 'POST', body: 'x' });
    expect(answer).toMatchObject({ is: 'answered', status: 307 });
    expect(asked).toEqual(['POST site.example /a']);
  });
});

describe('a name that changes while it is asked', () => {
  it('is asked once, and the socket goes where it was judged to go', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const { fetchPublic, at } = await serve(
      (_, response) => void response.end('le premier'),
      async () => answers[asked++] ?? [],
    );
    expect(await fetchPublic(at('site.example'))).toMatchObject({ is: 'answered', status: 200 });
    expect(asked).toBe(1);
  });
  it('is judged again when a redirect leads back to it', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const {
      fetchPublic,
      at,
      asked: served,
    } = await serve(
      (_, response) => void response.writeHead(302, { location: '/b' }).end(),
      async () => answers[asked++] ?? [],
    );
    expect(await fetchPublic(at('site.example', '/a'))).toMatchObject({ is: 'refused', why: 'not_public' });
    expect(served).toEqual(['GET site.example /a']);
  });
});
