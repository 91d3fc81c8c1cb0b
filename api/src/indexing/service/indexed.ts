import type { EngineName, OutboxReader } from "@tuttu/schema";
import { candidateDocuments } from "../../candidates/index.ts";
import { cardDocuments } from "../../cards/index.ts";
import { openingDocuments } from "../../openings/index.ts";

/** Everything that an index of the house holds. */
export const indexedDocuments = [candidateDocuments, cardDocuments, openingDocuments] as const;

/** Who reads the outbox for an engine's index. */
export const outboxReaderOf = (engine: EngineName): OutboxReader => (engine === "embedded" ? "house" : "meilisearch");
