/** What keeps the database from starting, told so that the person at the keyboard can mend it. */
import { PROBLEMS } from './messages.ts';

export type ProblemCode = keyof typeof PROBLEMS;
type Details<Code extends ProblemCode> = Parameters<(typeof PROBLEMS)[Code]>[0];

export class LaunchError extends Error {
  readonly code: ProblemCode;
  /** What to do about it, in one sentence. */
  readonly mend: string;

  private constructor(code: ProblemCode, message: string, mend: string, cause: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'LaunchError';
    this.code = code;
    this.mend = mend;
  }

  static of<Code extends ProblemCode>(code: Code, details: Details<Code>, cause?: unknown): LaunchError {
    // The table is indexed by the same code as the details: TypeScript cannot follow the pair through a union.
    const tell = PROBLEMS[code] as (of: Details<Code>) => { message: string; mend: string };
    const { message, mend } = tell(details);
    return new LaunchError(code, message, mend, cause);
  }
}

/** The system's code of an error (`ENOENT`), or `''`. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A refusal of the file system as a plain sentence; anything else is a bug and comes back as it is. */
export function folderProblem(error: unknown, folder: string): unknown {
  if (error instanceof LaunchError) return error;
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return LaunchError.of('folderForbidden', { folder }, error);
    case 'EROFS':
      return LaunchError.of('folderReadOnly', { folder }, error);
    case 'ENOTDIR':
    case 'EEXIST':
      return LaunchError.of('folderNotAFolder', { folder }, error);
    case 'ENOSPC':
    case 'EDQUOT':
      return LaunchError.of('diskFull', { folder }, error);
    case '':
      return error;
    default:
      return LaunchError.of('folderUnusable', { folder, why: systemCode(error) }, error);
  }
}

/** True when PostgreSQL's own words say that the disk is full. */
export const saysDiskFull = (text: string): boolean =>
  /No space left on device|Disk quota exceeded/.test(text);
