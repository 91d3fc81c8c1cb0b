import type { Page } from "playwright-core";

/** What has the focus, by the name that is read out. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? "") : "";
    return (at?.getAttribute("aria-label") ?? (label || (at?.textContent ?? ""))).trim().replace(/\s+/g, " ");
  });

/** Presses Tab until `name` has the focus, at most `steps` times. @returns what had the focus on the way */
export async function tabsTo(page: Page, name: string, steps: number): Promise<string[]> {
  const way: string[] = [];
  while (way.length < steps && way.at(-1) !== name) {
    await page.keyboard.press("Tab");
    way.push(await focused(page));
  }
  return way;
}
