import type { ScopeParts, ScopeToken } from "@tuttu/search";

const parts: ScopeParts = { corpus: "published", types: ["candidate"], programmes: ["prg_1"], tieKey: "" };

// must fail: a scope is minted, never written
export const forged: ScopeToken = parts;

// must fail: nor does spelling out its parts make one
export const spelled: ScopeToken = { corpus: "published", types: ["candidate"], programmes: ["prg_1"], tieKey: "" };
