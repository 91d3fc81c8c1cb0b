import type { OutboxReader } from "@tuttu/schema";
import type { Context } from "../app/context.ts";
import type { OutboxRow, Topic } from "./outbox.ts";

/** What could not be taken, and never will as it stands; everything else counts as read. */
export interface Read {
  readonly refused: readonly { readonly subjectId: string; readonly reason: string }[];
}

/** Everything was read. */
export const allRead: Read = { refused: [] };

/** Reads outbox rows of some topics. Must be able to read the same row twice with one effect. */
export interface Reader {
  readonly name: OutboxReader;
  readonly topics: readonly Topic[];
  /**
   * Whoever leaves first, then the others. Throwing means that none of them counts as read.
   * @param stillMine throws where another process has taken over; to be called before anything is sent
   */
  read(ctx: Context, rows: readonly OutboxRow[], stillMine: () => Promise<void>): Promise<Read>;
  /** Rows handed over at once. */
  readonly batch: number;
  /** Whether this says that the machine behind is away, so that the rows are as good as before. */
  readonly isOutage?: (error: unknown) => boolean;
  /** True where one process at a time may read, since what it writes to is shared and keeps no order itself. */
  readonly isShared?: boolean;
}
