/** A body, how it is sent, and the statuses that are right for it. */
export interface LimitCase {
  readonly name: string;
  readonly body: string | Uint8Array;
  /** `application/json` unless given; null sends none. */
  readonly type?: string | null;
  readonly isChunked?: boolean;
  readonly expect: readonly number[];
}

// A body within the limits may still be refused for its meaning, or be one that signs nobody in.
const within = [200, 201, 401, 422] as const;
const tooLarge = [413] as const;

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const list = (items: number) => `[${Array.from({ length: items }, () => "1").join(",")}]`;
const padded = (bytes: number) => `{"a":"${"x".repeat(19_000)}"${" ".repeat(Math.max(0, bytes - 19_008))}}`;

/** Each limit of section 5 at its edge and one beyond. `name` is a text field of the operation. */
export function bodyCases(bytesMax: number, name: string): LimitCase[] {
  const text = (value: string) => `{"${name}":${value}}`;
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=b",
    "application/xml",
  ];
  return [
    { name: "bytes at the limit", body: padded(bytesMax), expect: within },
    { name: "bytes beyond the limit", body: padded(bytesMax + 1), expect: tooLarge },
    { name: "bytes at the limit, chunked", body: padded(bytesMax), isChunked: true, expect: within },
    { name: "bytes beyond the limit, chunked", body: padded(bytesMax + 1), isChunked: true, expect: tooLarge },
    { name: "ten times the limit, chunked", body: padded(bytesMax * 10), isChunked: true, expect: tooLarge },
    { name: "lists at the depth", body: text(nested(19, "[", "]")), expect: within },
    { name: "lists beyond the depth", body: text(nested(20, "[", "]")), expect: tooLarge },
    { name: "objects beyond the depth", body: text(nested(20, '{"a":', "}")), expect: tooLarge },
    { name: "thirty thousand levels", body: nested(30_000, "[", "]"), expect: tooLarge },
    { name: "thirty thousand levels, never closed", body: "[".repeat(30_000), expect: tooLarge },
    { name: "items at the limit", body: text(list(1_000)), expect: within },
    { name: "items beyond the limit", body: text(list(1_001)), expect: tooLarge },
    { name: "a text at the limit", body: text(JSON.stringify("x".repeat(20_000))), expect: within },
    { name: "a text beyond the limit", body: text(JSON.stringify("x".repeat(20_001))), expect: tooLarge },
    { name: "an escaped text at the limit", body: text(`"${"\\u0061".repeat(10_000)}"`), expect: within },
    { name: "a name that stands twice", body: `{"${name}":"a","${name}":"b"}`, expect: [422] },
    {
      name: "a name that stands twice, escaped",
      body: `{"${name}":"a","\\u00${hex(name)}${name.slice(1)}":"b"}`,
      expect: [422],
    },
    { name: "NUL in a text", body: text('"a\\u0000b"'), expect: [422] },
    { name: "half a character", body: text('"a\\ud800b"'), expect: [422] },
    { name: "NaN", body: text("NaN"), expect: [400] },
    { name: "a number beyond numbers", body: text("1e999"), expect: [422] },
    { name: "a trailing comma", body: `{"${name}":"a",}`, expect: [400] },
    { name: "half a body", body: `{"${name}":`, expect: [400] },
    { name: "nothing", body: "", expect: [400] },
    { name: "null", body: "null", expect: [422] },
    { name: "a list", body: "[]", expect: [422] },
    { name: "a word", body: '"a"', expect: [422] },
    { name: "not UTF-8", body: Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), expect: [400] },
    { name: "no content type", body: new TextEncoder().encode(text('"a"')), type: null, expect: [415] },
    ...types.map((type) => ({ name: type, body: text('"a"'), type, expect: [415] })),
  ];
}

const hex = (name: string): string => name.charCodeAt(0).toString(16).padStart(2, "0");
