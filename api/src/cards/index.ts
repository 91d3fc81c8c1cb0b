export { countCards } from "./repository/cards.ts";
export { cardRoutes } from "./routes.ts";
export { cardChanges, cardDocuments } from "./service/card-changes.ts";
export { cardVectorsOf } from "./service/cards-of-all.ts";
export { keepCards } from "./service/keep-cards.ts";
export { knownTalent, showTalent, talentIdsOf } from "./service/known-talent.ts";
export { refreshCards, renewCards } from "./service/refresh-cards.ts";
export { sweepLooks } from "./service/sweep-looks.ts";
