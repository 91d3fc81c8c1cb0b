import { chromium } from "playwright-core";

/** What a browser with an empty cache is sent for one address. */
export interface FirstLoad {
  readonly address: string;
  /** The address that the page led to. */
  readonly reached: string;
  readonly requests: number;
  /** Bodies as they were sent, compressed. */
  readonly bytes: number;
  readonly byType: Readonly<Record<string, number>>;
}

/** Opens an address in a fresh browser and counts what comes over the wire until the page is quiet. */
export async function firstLoad(executablePath: string, address: string): Promise<FirstLoad> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const byType: Record<string, number> = {};
    let requests = 0;
    const counted: Promise<void>[] = [];
    page.on("requestfinished", (request) => {
      counted.push(
        request.sizes().then(({ responseBodySize }) => {
          requests += 1;
          byType[request.resourceType()] = (byType[request.resourceType()] ?? 0) + responseBodySize;
        }),
      );
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await Promise.all(counted);
    const bytes = Object.values(byType).reduce((sum, one) => sum + one, 0);
    return { address, reached: new URL(page.url()).pathname, requests, bytes, byType };
  } finally {
    await browser.close();
  }
}
