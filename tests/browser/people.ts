import type { Opening } from "@tuttu/schema";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { made } from "../fixtures/records.ts";
import type { ServedHouse } from "../fixtures/served-house.ts";
import { checked } from "../fixtures/uploads.ts";

/** Own records with two faults, so that a preview has something to show. */
const file = [
  "id,name,email,headline,municipality,skills,languages",
  "b1,Aune Kivelä,,Baker with her own sourdough,Turku,baking; first aid,Finnish: C1",
  "b2,Ivo Marek,ivo at example,Driver of long vehicles,Salo,driving,Finnish: B1",
  "b3,,,Nobody named,Turku,cooking,Finnish: B1",
].join("\r\n");

export interface DemoPeople {
  readonly coordinator: DemoPerson;
  readonly member: DemoPerson;
  readonly candidate: DemoPerson;
  /** Opening of the member's organisation. */
  readonly ownOpening: string;
  /** A card that the member may open. */
  readonly talent: string;
  /** Import that waits for a yes. */
  readonly importId: string;
}

/** A person for each desk of the demo's larger programme. */
export async function demoPeople(house: ServedHouse): Promise<DemoPeople> {
  const inAs = (role: string) => signInToDemo(house, demoEmail(house, role));
  const coordinator = await inAs("coordinator");
  const member = await inAs("organisation_admin");
  const { items } = made(await member.get<{ items: readonly Opening[] }>("/openings?limit=1"));
  const cards = made(await member.get<{ items: readonly { id: string }[] }>("/talent?limit=1"));
  return {
    coordinator,
    member,
    candidate: await inAs("candidate"),
    ownOpening: items[0]?.id ?? "",
    talent: cards.items[0]?.id ?? "",
    importId: (await checked(house, coordinator, file)).id,
  };
}
