/** Built assets: from a source name to its hashed address, and back to a file, read once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { answerOf, type Encodable } from './page-cache.ts';
import { Routes } from './routes.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};

export interface Assets {
  /** Address of a built file from its source: `src/ui/terreau.css` → `/assets/terreau-Bx3.css`. */
  address(source: string): string;
  /** Files under /assets by name. */
  files: ReadonlyMap<string, Encodable>;
}

/** Reads the client build (`dist/client`). Without one, addresses are empty strings: pages stay readable. */
export function readAssets(folder: string): Assets {
  const manifestFile = join(folder, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) return { address: () => '', files: new Map() };
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<
    string,
    { file: string; css?: string[] }
  >;
  const files = new Map<string, Encodable>();
  for (const name of readdirSync(join(folder, 'assets'))) {
    const type = TYPES[extname(name)];
    if (type)
      files.set(name, {
        headers: { 'content-type': type },
        plain: readFileSync(join(folder, 'assets', name)),
      });
  }
  return { files, address: (source) => (manifest[source] ? `/${manifest[source].file}` : '') };
}

export function assetRoutes(assets: Assets): Routes {
  return new Routes().get('/assets/:file', { access: 'public', queries: 0, cache: 'static' }, (c) => {
    const file = assets.files.get(c.req.param('file') ?? '');
    return file ? answerOf(file, c.req.header('accept-encoding')) : c.notFound();
  });
}
