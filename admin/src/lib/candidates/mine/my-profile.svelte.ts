import { type Resource, resource } from "#lib/api/resource.svelte.ts";
import { mayStay, session } from "#lib/session/session.svelte.ts";
import { type Candidate, getCandidate } from "../candidates-api.ts";

/** The profile of whoever is signed in at their own desk; others are sent where they belong. While a component starts. */
export function myProfile(): Resource<Candidate> {
  mayStay("candidate");
  const id = session()?.candidateId ?? undefined;
  return resource((signal) => (id ? getCandidate(id, signal) : undefined));
}
