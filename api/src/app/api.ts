import { accountRoutes, type SessionSettings } from "../accounts/index.ts";
import { candidateRoutes } from "../candidates/index.ts";
import { cardRoutes } from "../cards/index.ts";
import { cvRoutes } from "../cv/index.ts";
import { importRoutes } from "../exchange/index.ts";
import { router } from "../http/router.ts";
import { indexingRoutes } from "../indexing/index.ts";
import { invitationRoutes } from "../invitations/index.ts";
import { linkingRoutes } from "../linking/index.ts";
import { matchingRoutes } from "../matching/index.ts";
import { memberRoutes } from "../members/index.ts";
import { openingRoutes } from "../openings/index.ts";
import { organisationRoutes } from "../organisations/index.ts";
import { overviewRoutes } from "../overview/index.ts";
import { programmeRoutes } from "../programmes/index.ts";
import { rightsRoutes } from "../rights/index.ts";
import { savedSearchRoutes } from "../saved-searches/index.ts";
import { shortlistRoutes } from "../shortlists/index.ts";
import { taxonomyRoutes } from "../taxonomy/index.ts";
import { termsRoutes } from "../terms/index.ts";

/** Every slice's routes under `/api/v1`. A new slice adds its line here. */
export const apiRoutes = (sessions: SessionSettings) =>
  router()
    .route("/", accountRoutes(sessions))
    .route("/", programmeRoutes)
    .route("/", invitationRoutes(sessions))
    .route("/", linkingRoutes)
    .route("/", taxonomyRoutes)
    .route("/", candidateRoutes)
    .route("/", cardRoutes)
    .route("/", cvRoutes)
    .route("/", shortlistRoutes)
    .route("/", savedSearchRoutes)
    .route("/", rightsRoutes)
    .route("/", organisationRoutes(sessions))
    .route("/", memberRoutes)
    .route("/", termsRoutes(sessions))
    .route("/", openingRoutes)
    .route("/", matchingRoutes)
    .route("/", importRoutes)
    .route("/", overviewRoutes)
    .route("/", indexingRoutes);
