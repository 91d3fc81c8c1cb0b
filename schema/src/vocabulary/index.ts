export * from "./identifiers.ts";
export * from "./linking.ts";
export * from "./people.ts";
export * from "./work.ts";
