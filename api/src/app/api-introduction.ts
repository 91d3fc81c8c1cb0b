/** What stands before the operations in the API's documentation, in Markdown. */
export const apiIntroduction = `Introductions between candidates and employers.

**Signing in.** \`POST /session/sign-in\` sets a session cookie; staff then prove a second factor with
\`POST /session/second-factor\`. There are no keys for machines yet: a program signs in as an account.

**Every request that changes something** carries the header \`Origin\` with the address of this service, and those that
make or move something an \`Idempotency-Key\` of 1 to 128 visible characters: sent again with the same key and body, the
request has one effect and the same answer. Changes of one thing carry \`If-Match\` with the \`ETag\` that it was read with;
who was overtaken gets 412 and has lost nothing.

\`\`\`
curl -c jar -H 'Origin: http://localhost:3000' -H 'Content-Type: application/json' \\
  -d '{"email":"you@example.org","password":"…"}' http://localhost:3000/api/v1/session/sign-in
curl -b jar -c jar -H 'Origin: http://localhost:3000' -H 'Content-Type: application/json' \\
  -d '{"code":"123456"}' http://localhost:3000/api/v1/session/second-factor
curl -b jar 'http://localhost:3000/api/v1/candidates?q=nurse&limit=5'
\`\`\`

**Lists** answer \`{items, total, next}\`; \`next\` is handed back as \`cursor\` for what follows, with the same query. A total
whose \`relation\` is \`gte\` is a lower bound. **Refusals** are RFC 9457 problems (\`application/problem+json\`): \`type\` is
stable and names a page that explains it, \`errors\` name the field by JSON pointer. What you may not see is answered as if it
did not exist. **Words** for people come in the language of \`Accept-Language\` (en, fi, sv); instants are RFC 3339 in UTC,
days \`YYYY-MM-DD\`. Whoever asks too often gets 429, which says in \`Retry-After\` when to come again.`;
