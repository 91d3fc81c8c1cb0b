import { describe, expect, test } from "vitest";
import { catalogueBreaches } from "./catalogues.ts";
import { title } from "./laws.ts";
import { literalTexts } from "./literal-text.ts";
import { sketch, sourcesLike } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";

/** Catalogues of one kind stand side by side: the desks' in admin, and those the api speaks from. */
const catalogueFolders = (): string[] => [
  ...new Set(
    sourcesLike(/^(admin|api)\/src\/.*\/(en|fi|sv)\.json$/).map(({ path }) => path.replace(/[a-z]+\.json$/, "")),
  ),
];

test(`${title("L14")} (catalogues)`, () => {
  const folders = catalogueFolders();
  subjectOf(
    "L14",
    "no en.json, fi.json, sv.json in admin/src",
    folders.filter((folder) => folder.startsWith("admin/")),
  );
  uphold(
    "L14",
    folders.flatMap((folder) => {
      const beside = sourcesLike(new RegExp(`^${folder}(en|fi|sv)\\.json$`));
      return beside.length === 3 ? catalogueBreaches(beside) : [{ file: folder, what: "lacks one of en, fi, sv" }];
    }),
  );
});

test(`${title("L14")} (components)`, () => {
  const components = sourcesLike(/^admin\/src\/.*\.svelte$/);
  subjectOf("L14", "admin has no components", components);
  uphold("L14", literalTexts(components));
});

describe("the comparison of catalogues sees", () => {
  const pair = (en: object, fi: object) => [
    sketch("en.json", JSON.stringify(en)),
    sketch("fi.json", JSON.stringify(fi)),
  ];

  test.each([
    ["a missing key", { a: "A", b: "B" }, { a: "A" }],
    ["an empty text", { a: "A" }, { a: " " }],
    ["another placeholder", { a: "{count} left" }, { a: "{number} jäljellä" }],
    [
      "a placeholder inside a plural",
      { a: "{n, plural, one {# by {who}} other {#}}" },
      { a: "{n, plural, other {#}}" },
    ],
    ["a message that cannot be read", { a: "fine" }, { a: "{n, plural, other {#}" }],
  ])("%s", (_, en, fi) => {
    expect(catalogueBreaches(pair(en, fi))).toHaveLength(1);
  });

  test("no difference between plurals of other shape, or between nested and dotted keys", () => {
    const en = { list: { count: "{n, plural, one {# opening} other {# openings}}" } };
    expect(catalogueBreaches(pair(en, { "list.count": "{n, plural, other {# paikkaa}}" }))).toEqual([]);
  });
});

describe("the scan of components sees", () => {
  test.each([
    "<p>Save it</p>",
    '<button title="Close"></button>',
    '<img alt={on ? "Shown" : t("x")} />',
    '{#if a}{b ?? "nothing yet"}{/if}',
    "<p>{`Hello`}</p>",
  ])("%s", (markup) => {
    expect(
      literalTexts([sketch("x.svelte", `<script lang="ts">const a: string = "Words";</script>\n${markup}`)]),
    ).toHaveLength(1);
  });

  test.each([
    '<p>{t("act.save")}</p>',
    '<b class="btn">{name} · {n} %</b>',
    '<a href="/staff">×</a>',
    "<kbd>Ctrl</kbd>",
  ])("nothing in %s", (markup) => {
    expect(literalTexts([sketch("x.svelte", `${markup}<style>p { color: red }</style>`)])).toEqual([]);
  });
});
