/** A picture made anew: upright, of a size that pages need, and without a word of what the camera wrote in it. */
import sharp from 'sharp';
import type { Answered, Examined } from './told.ts';

const LARGEST_SIDE = 1_600;
/** What a telephone takes, and twice that. */
const MOST_PIXELS = 100_000_000;

export async function remakePicture(path: string, to: string): Promise<Answered<Examined>> {
  sharp.concurrency(1);
  sharp.cache(false);
  try {
    const made = await sharp(path, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error' })
      .autoOrient()
      .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      // No `keepMetadata`: neither place, nor date, nor device.
      .webp({ quality: 78 })
      .toFile(to);
    return { ok: true, value: { picture: { width: made.width, height: made.height, bytes: made.size } } };
  } catch (error) {
    return { ok: false, reason: /pixel limit/i.test(String(error)) ? 'bomb' : 'broken' };
  }
}
