import { type Db, findRemembered, remember, type Tx } from "../../database/index.ts";

const name = "recall-marks";

/**
 * Whether documents of people carry what a search engine sums up to recall them. It is so for every process of the house,
 * whatever its own settings say: an index that holds them for some would hide the others.
 */
export const areMarksKept = async (db: Db): Promise<boolean> => (await findRemembered(db, name)) !== undefined;

/** From now on, and for good. @param now RFC 3339 */
export const keepMarks = (tx: Tx, now: string): Promise<unknown> => remember(tx, name, now);
