/** The rooms and the parts of the api, as the laws know them. Also read by `.dependency-cruiser.cjs`. */
export const rooms = ["schema", "search", "api", "admin", "tests"] as const;
export type Room = (typeof rooms)[number];

/** Which other rooms a room may import. */
export const arrows: Readonly<Record<Room, readonly Room[]>> = {
  schema: [],
  search: ["schema"],
  api: ["schema", "search"],
  admin: [],
  tests: ["schema", "search", "api"],
};

/** Folders of api/src that serve all slices. Every other folder there is a slice. */
export const foundations = ["app", "cli", "database", "http", "jobs", "scope"] as const;

/** The only file others may import of a room. */
export const roomDoor = "src/index.ts";

/** The survey of protected attributes, and the only slice that may read it. */
export const survey = "api/src/consent/survey/";
export const surveyReader = "api/src/reports/";

/** Everything that may stand at the top, beside what Git ignores. */
export const topLevel = [
  ...rooms,
  ".biome.json",
  ".ci",
  ".readme",
  ".dependency-cruiser.cjs",
  ".env.example",
  ".git",
  ".gitattributes",
  ".gitignore",
  ".knip.json",
  ".npmrc",
  ".tsconfig.base.json",
  "LICENSE",
  "README.md",
  "package-lock.json",
  "package.json",
  "turbo.json",
] as const;

/** Made by the tools and ignored by Git. */
export const made = ["node_modules", ".turbo", ".data", "test-results"] as const;

/** Names that say nothing about what a folder does. */
export const emptyNames = ["utils", "util", "helpers", "helper", "misc", "common", "manager", "managers"] as const;
