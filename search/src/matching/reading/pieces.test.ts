import { expect, test } from "vitest";
import { cutPieces } from "./pieces.ts";

test.each([
  [
    "14 years of working life. I have worked with sales strategies, Node.js, C#.",
    ["sales strategies", "Node.js", "C#"],
  ],
  ["8 vuotta työelämässä. Osaamistani: retoriikka, lehdistötiedotteet.", ["retoriikka", "lehdistötiedotteet"]],
  [
    "12 års arbetslivserfarenhet, senast som kock. Jag har arbetat med livsmedel, körkort B.",
    ["livsmedel", "körkort B"],
  ],
  [
    "Would you like to work with us? Your work: ETL; take, store and ship cargo. Excel.",
    ["ETL", "take, store and ship cargo", "Excel"],
  ],
  ["- plan menus\n- order food", ["plan menus", "order food"]],
  ["Excel, Excel", ["Excel"]],
  ["7 years of working life, most recently as cook.", []],
  ["", []],
])("%s is cut into what it may speak of", (text, pieces) => {
  expect(cutPieces(text)).toEqual(pieces);
});

test("a piece that is too long to be a name is left out", () => {
  expect(cutPieces("We want a person who has done this and that for many happy people, Excel")).toEqual(["Excel"]);
});
