export * from "./hints.ts";
export * from "./identifiers.ts";
export * from "./linking.ts";
export * from "./looks.ts";
export * from "./people.ts";
export * from "./search.ts";
export * from "./work.ts";
