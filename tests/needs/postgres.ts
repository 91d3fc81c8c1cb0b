/** Address of the PostgreSQL server to test against. `.ci/test` starts a private one where it finds the programs. */
export const postgresUrl = (env: NodeJS.ProcessEnv = process.env): string | undefined => env.PG_URL || undefined;

/** The sentence for `describeNeeding("postgres", …)`: undefined where a server is there. */
export const postgresAbsent = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  postgresUrl(env) === undefined ? "no PG_URL and no PostgreSQL programs; install them or run .ci/run" : undefined;
