/**
 * Takes the README's pictures of a fresh demo, by hand: `node tests/browser/pictures.ts [name …]`. Quantise them
 * afterwards, so that each stays below 200 kB. Where MEILI_URL and MEILI_KEY name a server, the demo is searched there.
 */
import { mkdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Opening } from "@tuttu/schema";
import type { Page } from "playwright-core";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { type Desk, openBrowser, openDesk } from "../fixtures/desk.ts";
import { made } from "../fixtures/records.ts";
import { serveDemo } from "../fixtures/served-house.ts";
import { checked } from "../fixtures/uploads.ts";
import { springFile } from "./spring-file.ts";

const folder = fileURLToPath(new URL("../../.readme/", import.meta.url));
const phone = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly height: number;
  /** From where the picture is cut; the top left unless given. */
  readonly from?: string;
}

const { MEILI_URL, MEILI_KEY } = process.env;
const house = await serveDemo(MEILI_URL && MEILI_KEY ? { MEILI_URL, MEILI_KEY, MEILI_PREFIX: "pictures" } : {});
house.house.watchIndexes();
const engines = await house.ctx.ports.engines();
while (engines.standing.fault !== null) await setTimeout(200);
const browser = await openBrowser();
const staff = await signInToDemo(house, demoEmail(house, "coordinator"));
const { items } = made(await staff.get<{ items: readonly Opening[] }>("/openings?q=supply%20planner&limit=1"));
const opening = items[0]?.id ?? "";
type Ranking = { items: readonly { candidate: { id: string } }[] };
const ranked = made(await staff.get<Ranking>(`/openings/${opening}/matches?limit=4`)).items.map(
  (one) => one.candidate.id,
);
const [best = "", second = ""] = ranked;
const found = await staff.get<{ items: readonly { id: string }[] }>("/skills/suggest?q=nurse&kind=occupation");
const occupation = made(found).items[0]?.id ?? "";
const { id: importId } = await checked(house, staff, springFile, { fileName: "spring-candidates.csv" });

const pictures: readonly Picture[] = [
  { name: "opening", path: `/staff/openings/${opening}?person=${second}`, height: 900 },
  { name: "overview", path: "/staff", height: 900 },
  { name: "candidates", path: "/staff/candidates?region=Varsinais-Suomi&workMode=hybrid", height: 900 },
  { name: "why", path: `/staff/openings/${opening}?open=${best}`, height: 1000, from: '[data-slot="match-row"]' },
  {
    name: "comparison",
    path: `/staff/openings/${opening}/compare?${ranked.map((id) => `candidate=${id}`).join("&")}`,
    height: 900,
  },
  { name: "candidate", path: `/staff/candidates/${best}`, height: 900 },
  { name: "import", path: `/staff/imports/${importId}`, height: 760 },
  { name: "linking", path: "/staff/linking?q=ing", height: 800 },
  { name: "taxonomy", path: `/staff/taxonomy/${occupation}`, height: 700 },
];

/** No scrollbar is drawn here, so nothing is kept free for one; a phone lays it over the page anyway. */
const withoutGutter = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.scrollbarGutter = "auto";
  });

async function take(desk: Desk, { name, path, height, from }: Picture): Promise<void> {
  const { page } = desk;
  await page.setViewportSize({ width: 1440, height });
  await desk.go(path);
  await withoutGutter(page);
  const box = from === undefined ? null : await page.locator(from).first().boundingBox();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const clip = box === null ? {} : { clip: { ...box, height: Math.min(box.height, 1000) }, fullPage: true };
  await page.screenshot({ path: `${folder}${name}.png`, ...clip });
}

mkdirSync(folder, { recursive: true });
const wanted = new Set(process.argv.slice(2));
const isWanted = (name: string) => wanted.size === 0 || wanted.has(name);
const desk = await openDesk(browser, { origin: house.origin, cookie: staff.cookie });
await desk.open("/staff");
for (const picture of pictures) if (isWanted(picture.name)) await take(desk, picture);
if (isWanted("search")) {
  const administrator = await signInToDemo(house, demoEmail(house, "administrator"));
  const office = await openDesk(browser, { origin: house.origin, cookie: administrator.cookie });
  await office.open("/staff");
  await take(office, { name: "search", path: "/staff/search", height: 1000 });
}
if (isWanted("phone")) {
  const dark = {
    origin: house.origin,
    cookie: staff.cookie,
    locale: "fi",
    colorScheme: "dark",
    viewport: phone,
  } as const;
  const pocket = await openDesk(browser, dark);
  await pocket.open(`/staff/openings/${opening}`);
  await withoutGutter(pocket.page);
  await pocket.page.screenshot({ path: `${folder}phone.png` });
}
await browser.close();
await house.close();
