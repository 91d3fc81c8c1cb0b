/** What is written to a socket, and the statuses that are right for it; 0 is a connection closed without a word. */
export interface RawCase {
  readonly name: string;
  readonly steps: readonly { readonly bytes: string | Uint8Array; readonly afterMs?: number }[];
  readonly expect: readonly number[];
  /** Until the connection must be closed. */
  readonly secondsMax?: number;
}

const once = (...lines: string[]) => [{ bytes: `${lines.join("\r\n")}\r\n\r\n` }];
const get = "GET /healthz HTTP/1.1";
const host = "host: localhost";
const close = "connection: close";
const json = "content-type: application/json";
const post = "POST /api/v1/session/sign-in HTTP/1.1";

/** Bytes that come one after the other, so slowly that no limit of size is ever met. */
const dripping = (head: string, piece: string, count: number, afterMs: number) => [
  { bytes: head },
  ...Array.from({ length: count }, () => ({ bytes: piece, afterMs })),
];

/** `origin` is the service's own, so that a body is read at all. */
export const rawCases = (origin: string): RawCase[] => {
  const own = `origin: ${origin}`;
  const begun = [post, host, own, json].join("\r\n");
  return [
    { name: "a request", steps: once(get, host, close), expect: [200] },
    { name: "no HTTP at all", steps: [{ bytes: "hello\r\n\r\n" }], expect: [400] },
    {
      name: "random bytes",
      steps: [{ bytes: Uint8Array.from({ length: 4096 }, (_, at) => (at * 131 + 7) % 256) }],
      expect: [400],
    },
    {
      name: "TLS where there is none",
      steps: [{ bytes: Uint8Array.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]) }],
      expect: [400],
    },
    { name: "an unknown method", steps: once("BREW / HTTP/1.1", host, close), expect: [400, 404, 405] },
    { name: "an unknown version", steps: once("GET / HTTP/9.9", host, close), expect: [400, 505] },
    { name: "no Host", steps: once(get, close), expect: [400] },
    { name: "a header without a name", steps: once(get, host, ": x", close), expect: [400] },
    { name: "a header on two lines", steps: once(get, host, "x-a: 1\r\n folded", close), expect: [200, 400] },
    { name: "NUL in a header", steps: once(get, host, "x-a: a\u0000b", close), expect: [400] },
    { name: "headers of 20 KB", steps: once(get, host, `x-a: ${"a".repeat(20_000)}`, close), expect: [431] },
    { name: "headers of 2 MB", steps: once(get, host, `x-a: ${"a".repeat(2_000_000)}`, close), expect: [431, 0] },
    {
      name: "500 headers",
      steps: once(get, host, ...Array.from({ length: 500 }, (_, at) => `x${at}: 1`), close),
      expect: [200, 431],
    },
    { name: "an address of 12 KB", steps: once(`GET /${"a".repeat(12_000)} HTTP/1.1`, host, close), expect: [414] },
    { name: "JSON without a body and without a length", steps: once(begun, close), expect: [400] },
    { name: "JSON of no bytes", steps: once(begun, "content-length: 0", close), expect: [400] },
    {
      name: "JSON in chunks",
      steps: [{ bytes: `${begun}\r\n${close}\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n` }],
      expect: [422],
    },
    {
      name: "chunks beyond the limit",
      steps: [
        { bytes: `${begun}\r\n${close}\r\ntransfer-encoding: chunked\r\n\r\n` },
        ...Array.from({ length: 20 }, () => ({ bytes: `2000\r\n${" ".repeat(0x2000)}\r\n` })),
      ],
      expect: [413],
    },
    { name: "two lengths", steps: once(begun, "content-length: 5", "content-length: 6", close), expect: [400] },
    {
      name: "length and chunks",
      steps: once(begun, "content-length: 5", "transfer-encoding: chunked", close),
      expect: [400],
    },
    { name: "a negative length", steps: once(begun, "content-length: -1", close), expect: [400] },
    { name: "a length that is no number", steps: once(begun, "content-length: many", close), expect: [400] },
    {
      name: "a chunk of no size",
      steps: [{ bytes: `${begun}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n` }],
      expect: [400],
    },
    { name: "a length far beyond the limit", steps: once(begun, "content-length: 9999999999", close), expect: [413] },
    {
      name: "two requests in one",
      steps: [{ bytes: `${get}\r\n${host}\r\n\r\n${get}\r\n${host}\r\n${close}\r\n\r\n` }],
      expect: [200],
    },
    { name: "half a first line, then nothing", steps: [{ bytes: "GET /hea" }], expect: [408, 0], secondsMax: 13 },
    {
      name: "half of the headers, then nothing",
      steps: [{ bytes: `${get}\r\n${host}\r\nx-a: ` }],
      expect: [408, 0],
      secondsMax: 13,
    },
    {
      name: "headers a byte at a time",
      steps: dripping(`${get}\r\n${host}\r\nx-a: `, "a", 40, 400),
      expect: [408, 0],
      secondsMax: 14,
    },
    {
      name: "half a body, then nothing",
      steps: [{ bytes: `${begun}\r\n${close}\r\ncontent-length: 50\r\n\r\n{"email":` }],
      expect: [408],
      secondsMax: 18,
    },
    {
      name: "a body a byte at a time",
      steps: dripping(`${begun}\r\n${close}\r\ncontent-length: 5000\r\n\r\n{`, " ", 80, 250),
      expect: [408],
      secondsMax: 18,
    },
  ];
};
