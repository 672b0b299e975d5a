/** Keeps what was made lately, under its key; beyond its room, what was made first goes. */
export class Recent<Value> {
  private readonly kept = new Map<string, Value>();
  private readonly room: number;

  constructor(room: number) {
    this.room = room;
  }

  get(key: string, make: () => Value): Value {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    if (this.kept.size >= this.room) {
      const [first] = this.kept.keys();
      if (first !== undefined) this.kept.delete(first);
    }
    this.kept.set(key, fresh);
    return fresh;
  }

  clear(): void {
    this.kept.clear();
  }
}
