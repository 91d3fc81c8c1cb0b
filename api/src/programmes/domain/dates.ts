import { invalid } from "../../http/refusal.ts";

/** @throws Refusal invalid-input where a programme would end before it starts */
export function requireDates({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw invalid("/endsOn", "must not be before the programme starts");
  }
}
