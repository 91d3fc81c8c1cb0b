import type { VisibleCandidate } from "@tuttu/api";

const row = { id: "cnd_1", headline: "Nurse" };

// must fail: nobody has asked consent about this row
export const forged: VisibleCandidate = row;

// must fail: nor does spelling out its fields make it visible
export const spelled: VisibleCandidate = { id: "cnd_1", headline: "Nurse" };
