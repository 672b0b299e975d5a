/** What the bench uses of autocannon 9, which ships no types. */
declare module 'autocannon' {
  interface Client {
    setRequests(requests: readonly { path: string }[]): void;
    on(event: 'response', heard: (status: number, bytes: number, milliseconds: number) => void): void;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    setupClient?: (client: Client) => void;
  }
  interface Result {
    duration: number;
    '2xx': number;
    non2xx: number;
    errors: number;
    timeouts: number;
    requests: { total: number };
    throughput: { total: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
