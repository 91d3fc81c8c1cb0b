import type { ProblemTexts } from "./problem-texts.ts";

export const en: ProblemTexts = {
  "malformed-json": [
    "The body is not JSON",
    "The body could not be read as JSON.",
    "Check commas, quotes and the encoding (UTF-8).",
  ],
  "malformed-request": [
    "The request is malformed",
    "A part of the request breaks the rules of HTTP or of this address.",
    "Compare it with the documentation of the operation.",
  ],
  "cursor-invalid": [
    "The cursor does not fit",
    "A cursor works for the same person, filters and order that it was given for.",
    "Leave the cursor out and begin with the first page.",
  ],
  "key-needed": [
    "An Idempotency-Key is needed",
    "This operation makes or moves something, and must not happen twice.",
    "Send a header Idempotency-Key with 1 to 128 visible characters, a new one for each intent.",
  ],
  "sign-in-needed": ["Please sign in", "This is open to people who have signed in.", "Sign in and try again."],
  "token-needed": [
    "A token is needed",
    "This address answers machines that bring its bearer token, and the token is missing or another one.",
    "Send Authorization: Bearer with the value of METRICS_TOKEN.",
  ],
  "wrong-credentials": [
    "Mail or password is wrong",
    "The two do not belong together, or there is no such account.",
    "Try again, or have a sign-in link mailed to you.",
  ],
  "wrong-code": [
    "The code is wrong",
    "The code has expired, was used before, or belongs to another account.",
    "Wait for the next code and type it again.",
  ],
  "not-allowed": [
    "You may not do this",
    "Your role does not include this operation.",
    "Ask a coordinator of your programme.",
  ],
  "second-factor-needed": [
    "A second factor is needed",
    "Staff see people's data only after proving a second factor.",
    "Type the code of your authenticator app, or set one up.",
  ],
  "fresh-proof-needed": [
    "Please prove again that it is you",
    "This needs a second factor that is at most ten minutes old.",
    "Type the code of your authenticator app.",
  ],
  "foreign-origin": [
    "The request comes from elsewhere",
    "Changes are taken from this service's own pages only.",
    "Open the service at its own address and try again.",
  ],
  "not-found": ["Not found", "There is no such thing, or it is not yours to see.", "Check the address."],
  "unknown-address": ["No such address", "The API has nothing at this address.", "See /api/docs for what there is."],
  "method-not-allowed": [
    "Not with this method",
    "The address exists, the method does not.",
    "See /api/docs for what there is.",
  ],
  "too-slow": [
    "The body came too slowly",
    "A body must arrive within fifteen seconds.",
    "Try again on a better connection.",
  ],
  "not-allowed-now": [
    "Not possible now",
    "The thing is in a state that does not have this move.",
    "Load it again and see which moves it has.",
  ],
  "already-exists": [
    "It exists already",
    "Something else holds a value that must be unique.",
    "Change the value, or open the existing one.",
  ],
  "still-running": [
    "It is still running",
    "The first try with the same Idempotency-Key, or a run of the same index, has not ended.",
    "Wait until it has ended, then repeat the request: one with the same key gets the answer of the first.",
  ],
  "already-done": [
    "It was done already",
    "The first try with this Idempotency-Key was carried out, its answer was not kept.",
    "Read the thing itself; do not repeat.",
  ],
  "link-spent": ["The link no longer works", "It has expired or was used already.", "Have a new one mailed to you."],
  "stale-version": [
    "Somebody was faster",
    "The thing has changed since you read it; nothing of yours was written.",
    "Load the new version and make your change again.",
  ],
  "body-too-large": [
    "The body is too large",
    "The body, a list in it or its depth is beyond the limit of this operation.",
    "Send less at once.",
  ],
  "address-too-long": [
    "The address is too long",
    "Path and query may have 8,192 characters together.",
    "Use fewer filters.",
  ],
  "unsupported-type": [
    "Not this kind of content",
    "The operation does not take this content type.",
    "Send application/json, or what the documentation names.",
  ],
  "invalid-input": [
    "Something in the input is wrong",
    "Each place that is wrong is named in errors.",
    "Correct the named places; nothing was written.",
  ],
  "key-reused": [
    "The Idempotency-Key was used for something else",
    "The same key came with another body.",
    "Use a new key for a new intent.",
  ],
  "version-needed": [
    "If-Match is needed",
    "A change must name the version that it was made on, so that nobody's work is lost.",
    "Read the thing and send its ETag as If-Match.",
  ],
  "too-many-requests": [
    "Too many requests",
    "A limit that protects people and the service was reached.",
    "Wait as long as the answer says; the header Retry-After has it in seconds.",
  ],
  fault: [
    "Something broke on our side",
    "The fault is logged under the number in instance.",
    "Try again; if it stays, send us that number.",
  ],
  unavailable: [
    "Not available at the moment",
    "A part of the service is starting, stopping or overloaded.",
    "Try again in a moment.",
  ],
  "took-too-long": [
    "It took too long",
    "The request was given up after its time limit.",
    "Ask for less, or try again in a moment.",
  ],
  "storage-full": [
    "The storage is full",
    "Nothing can be written at the moment; reading goes on.",
    "Tell the operator; the change was not kept.",
  ],
};
