import { z } from "zod";
import { employerRoles } from "../vocabulary/people.ts";
import { Instant, idOf } from "./basics.ts";

/** Somebody who acts for an employer. */
export const Member = z
  .strictObject({
    id: idOf("membership"),
    name: z.string(),
    email: z.string(),
    role: z.enum(employerRoles),
    state: z.enum(["active", "suspended", "removed"]),
    since: Instant,
    isSelf: z.boolean(),
    isLastAdmin: z.boolean().meta({ description: "True for the only one left who can administer the organisation" }),
  })
  .meta({ id: "Member" });
export type Member = z.infer<typeof Member>;
export const MemberList = z.strictObject({ items: z.array(Member) }).meta({ id: "MemberList" });
