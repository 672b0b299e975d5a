/** One request at a time for each host, and a pause between two: nobody notices that we came. */
export interface TurnSettings {
  pauseMs: number;
  sleep: (ms: number) => Promise<void>;
}

export class HostTurns {
  private readonly settings: TurnSettings;
  private readonly tails = new Map<string, Promise<void>>();

  constructor(settings: TurnSettings) {
    this.settings = settings;
  }

  /** Resolves when the host is free for the caller, who calls what it is given when it has done. First come, first served. */
  async take(host: string): Promise<() => void> {
    const before = this.tails.get(host);
    const { promise: ended, resolve: giveBack } = Promise.withResolvers<void>();
    const tail = ended.then(() => this.settings.sleep(this.settings.pauseMs));
    this.tails.set(host, tail);
    void tail.then(() => {
      if (this.tails.get(host) === tail) this.tails.delete(host);
    });
    await before;
    return giveBack;
  }
}
