/** What stands in the way of a copy, with what to do about it. */
export class SnapshotError extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}
