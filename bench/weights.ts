/** What a visitor's browser receives for a page seen for the first time: the page, its style, its scripts, its fonts. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PATHS } from '../src/paths.ts';

export interface Weight {
  name: string;
  path: string;
  /** Bytes of the page as it is, and as sent to a browser: the first time anybody asks for it, and then. */
  plain: number;
  firstSent: number;
  sent: number;
  style: number;
  fonts: number;
  /** All scripts of the page, islands included (the map's only where there is a map). */
  script: number;
  scriptGzip: number;
  /** Page, style, fonts and scripts together, as sent. */
  total: number;
}

const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };

/** @param pages paths by name; none may have been asked before. */
export async function measureWeights(
  port: number,
  pages: Readonly<Record<string, string>>,
): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const firstSent = (await bytesOf(port, path, BROWSER)).length;
    const sent = (await bytesOf(port, path, BROWSER)).length;
    const plain = await bytesOf(port, path, {});
    const markup = plain.toString('utf8');
    const styles = [...markup.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href = '']) => href,
    );
    const scripts = [...markup.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src);
    scripts.push(...islandsOf(markup));
    const style = await sentTogether(port, styles);
    const fonts = await sentTogether(
      port,
      (await Promise.all(styles.map((each) => fontsOf(port, each)))).flat(),
    );
    const script = await sentTogether(port, scripts);
    const sources = await Promise.all(scripts.map((each) => bytesOf(port, each, {})));
    const scriptGzip = sources.reduce((sum, source) => sum + gzipSync(source).length, 0);
    const total = firstSent + style + fonts + script;
    weights.push({
      name,
      path,
      plain: plain.length,
      firstSent,
      sent,
      style,
      fonts,
      script,
      scriptGzip,
      total,
    });
  }
  return weights;
}

async function sentTogether(port: number, paths: readonly string[]): Promise<number> {
  const bodies = await Promise.all([...new Set(paths)].map((path) => bytesOf(port, path, BROWSER)));
  return bodies.reduce((sum, body) => sum + body.length, 0);
}

/** The built files of the islands that a page holds. */
function islandsOf(markup: string): string[] {
  const manifest: Record<string, { file: string; imports?: string[] }> = JSON.parse(
    readFileSync(join(PATHS.client, '.vite', 'manifest.json'), 'utf8'),
  );
  const files = (source: string): string[] => {
    const built = manifest[source];
    return built ? [`/${built.file}`, ...(built.imports ?? []).flatMap(files)] : [];
  };
  return [...markup.matchAll(/data-island="([^"/]+)\/([^"]+)"/g)].flatMap(([, context, name]) =>
    files(`src/contexts/${context}/${name}.island.tsx`),
  );
}

/** The fonts that French and English text needs. */
async function fontsOf(port: number, style: string): Promise<string[]> {
  const css = (await bytesOf(port, style, {})).toString('utf8');
  return [...css.matchAll(/@font-face\s*\{[^}]+\}/g)].flatMap(([face]) => {
    const file = /url\("?([^")]+\.woff2)"?\)/.exec(face)?.[1];
    const letters = /unicode-range:\s*U\+(?:00)?(?:20|\?\?|0)/i.test(face);
    return file && letters ? [new URL(file, `http://bench${style}`).pathname] : [];
  });
}

/** The bytes as they came, compressed or not. */
function bytesOf(port: number, path: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${path} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}
