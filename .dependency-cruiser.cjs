/* Rules L1, L5 and L10 of tests/architecture/laws.ts, made from the tables in tests/architecture/house.ts. */
const { arrows, foundations, roomDoor, rooms, survey, surveyReader } = require("./tests/architecture/house.ts");

const any = (names) => `(?:${names.join("|")})`;

const roomRules = rooms.flatMap((room) => {
  const others = rooms.filter((other) => other !== room);
  const closed = others.filter((other) => !arrows[room].includes(other));
  return [
    { name: `L1-${room}-arrows`, severity: "error", from: { path: `^${room}/` }, to: { path: `^${any(closed)}/` } },
    {
      name: `L1-${room}-doors`,
      severity: "error",
      from: { path: `^${room}/` },
      to: { path: `^${any(others)}/`, pathNot: `^${any(others)}/${roomDoor.replace(".", "\\.")}$` },
    },
  ];
});

const slice = `(?!${any(foundations)}/)[^/]+`;
const doors = "^api/src/[^/]+/index\\.ts$";

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "L5-slices",
      severity: "error",
      from: { path: "^api/src/([^/]+)/" },
      to: { path: `^api/src/${slice}/`, pathNot: ["^api/src/$1/", doors, `^${survey}`] },
    },
    {
      name: "L10-survey",
      severity: "error",
      from: { pathNot: [`^${survey}`, `^${surveyReader}`] },
      to: { path: `^${survey}` },
    },
    {
      name: "L10-search",
      severity: "error",
      from: { path: "^search/" },
      to: { path: `^${survey}`, reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(?:^|/)(?:build|\\.svelte-kit|must-not-compile)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "svelte", "node", "default"],
      extensions: [".ts", ".svelte", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
