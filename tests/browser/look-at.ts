import { axeFindings } from "../fixtures/axe.ts";
import type { Desk } from "../fixtures/desk.ts";
import type { NamedPage } from "./pages.ts";

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A small phone, and a page at twice its size on one of 640 pixels. */
const narrowest = { width: 320, height: 640 };

/** How wide the page is and what sticks out of it; nothing where it does not scroll sideways. */
async function sideways({ page }: Desk, size: typeof wide): Promise<string[]> {
  await page.setViewportSize(size);
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wider = [...document.querySelectorAll("body *")].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return [`${root.scrollWidth} px wide`, ...wider.slice(-3).map((one) => one.outerHTML.slice(0, 160))];
  });
}

/**
 * What is wrong with one page: serious findings of axe in the light, contrast in the dark, sideways scrolling at 390 and
 * 320 pixels, and what went wrong behind it. Empty where it is whole.
 */
async function faultsOf(desk: Desk, { path, expected = [] }: NamedPage): Promise<Record<string, string[]>> {
  const { page } = desk;
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: "light" });
  await desk.go(path);
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeFindings(page, "contrast");
  const at390 = await sideways(desk, phone);
  const at320 = await sideways(desk, narrowest);
  const behind = desk.faults().filter((one) => !expected.includes(one));
  const all = { light, dark, at390, at320, behind };
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length > 0));
}

/** The pages with something wrong, by name; `{}` where all are whole. */
export async function faultsOfAll(desk: Desk, pages: readonly NamedPage[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const one of pages) {
    const faults = await faultsOf(desk, one);
    if (Object.keys(faults).length > 0) found[one.name] = faults;
  }
  return found;
}
