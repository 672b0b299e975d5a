/**
 * Chromium for the tests, from the npm package `@sparticuz/chromium`: no system package, no root, no download beside
 * `npm ci`. The package holds brotli archives; they are unpacked once a version and a user, beside the other
 * temporary files of the system. Everything the browser links to beyond glibc and libgcc comes from the package.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar-fs';

const FLAGS = [
  '--no-sandbox', // the sandbox needs a setuid helper, which npm cannot install
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // The map needs WebGL: drawn by the processor, with the SwiftShader of the package.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Pages themselves are put together without it: quicker, and a long page can still be pictured.
  '--disable-gpu-compositing',
];

/** Starts a headless browser. Throws one readable line when the machine cannot run it. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  try {
    if (own) return await chromium.launch({ executablePath: own, args: FLAGS });
    const folder = await unpacked();
    return await chromium.launch({
      executablePath: join(folder, 'chromium'),
      args: FLAGS,
      env: {
        ...process.env,
        LD_LIBRARY_PATH: join(folder, 'lib'),
        FONTCONFIG_FILE: join(folder, 'fonts.conf'),
        HOME: process.env.HOME ?? folder,
      },
    });
  } catch (cause) {
    throw new Error(`The tests’ browser does not start: ${firstLines(cause)}`, { cause });
  }
}

/** The folder of the unpacked browser, made when it is not there yet. */
async function unpacked(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `the npm package holds it for Linux x64 only, this machine is ${process.platform} ${process.arch}; ` +
        'set CHROMIUM_PATH to a Chromium or Chrome of version 140 or later.',
    );
  const home = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const { uid } = userInfo();
  const folder = join(tmpdir(), `terreau-chromium-${version}-${uid}`);
  const there = await stat(folder).catch(() => null);
  if (there && there.uid !== uid) throw new Error(`${folder} belongs to somebody else: remove it.`);
  if (!there) await unpack(join(home, 'bin'), folder);
  return folder;
}

/** Unpacks beside the goal and renames, so that two test runs at once never see half a browser. */
async function unpack(archives: string, folder: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    const archive = (name: string) => createReadStream(join(archives, name));
    await Promise.all([
      pipeline(
        archive('chromium.br'),
        createBrotliDecompress(),
        createWriteStream(join(draft, 'chromium'), { mode: 0o700 }),
      ),
      ...['al2023', 'swiftshader', 'fonts'].map((name) =>
        pipeline(archive(`${name}.tar.br`), createBrotliDecompress(), extract(draft)),
      ),
    ]);
    await writeFile(join(draft, 'fonts.conf'), fontsOf(folder));
    await rename(draft, folder).catch(async (error: NodeJS.ErrnoException) => {
      // Somebody else was quicker; theirs is the same.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Only the package's fonts: a picture is the same on every machine. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

const firstLines = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n').slice(0, 6).join('\n');
