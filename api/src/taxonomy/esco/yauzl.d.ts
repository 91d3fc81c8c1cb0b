declare module "yauzl" {
  import type { Readable } from "node:stream";

  export interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    readonly entryCount: number;
    readEntry(): void;
    close(): void;
    on(event: "entry", listener: (entry: Entry) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    openReadStream(entry: Entry, done: (error: Error | null, stream: Readable) => void): void;
  }

  export interface OpenOptions {
    lazyEntries: boolean;
    autoClose: boolean;
    validateEntrySize: boolean;
    strictFileNames: boolean;
  }

  export function open(path: string, options: OpenOptions, done: (error: Error | null, zip: ZipFile) => void): void;
  export function fromBuffer(
    bytes: Buffer,
    options: OpenOptions,
    done: (error: Error | null, zip: ZipFile) => void,
  ): void;
}
