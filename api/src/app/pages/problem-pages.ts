import { type Locale, locales } from "@tuttu/schema";
import type { Hono } from "hono";
import type { HttpEnv } from "../../http/env.ts";
import { problemTexts } from "../../http/problem.ts";
import { Refusal, type RefusalSlug, refusals } from "../../http/refusal.ts";

const slugs = Object.keys(refusals) as RefusalSlug[];
const isSlug = (text: string): text is RefusalSlug => Object.hasOwn(refusals, text);

const headings: Readonly<Record<Locale, readonly [all: string, next: string]>> = {
  en: ["All refusals", "What to do"],
  fi: ["Kaikki virheilmoitukset", "Mitä voit tehdä"],
  sv: ["Alla felmeddelanden", "Vad du kan göra"],
};

const page = (locale: Locale, title: string, body: string): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main>${body}</main></body></html>`;

function one(slug: RefusalSlug, locale: Locale): string {
  const [title, why, next] = problemTexts[locale][slug];
  const [all, toDo] = headings[locale];
  const body = `<h1>${title}</h1><p><code>${slug}</code>, HTTP ${refusals[slug]}</p><p>${why}</p><h2>${toDo}</h2><p>${next}</p><p><a href="/problems">${all}</a></p>`;
  return page(locale, title, body);
}

function list(locale: Locale): string {
  const rows = slugs.map((slug) => `<li><a href="/problems/${slug}">${problemTexts[locale][slug][0]}</a></li>`);
  return page(locale, headings[locale][0], `<h1>${headings[locale][0]}</h1><ul>${rows.join("")}</ul>`);
}

/** A page for each `type` of a problem: what happened, why, what to do; in the reader's language or `?lang=`. */
export function addProblemPages(app: Hono<HttpEnv>): void {
  const localeOf = (wish: string | undefined, own: Locale): Locale => locales.find((one) => one === wish) ?? own;
  app.get("/problems", (c) => c.html(list(localeOf(c.req.query("lang"), c.var.locale))));
  app.get("/problems/:slug", (c) => {
    const slug = c.req.param("slug");
    if (!isSlug(slug)) throw new Refusal("unknown-address");
    return c.html(one(slug, localeOf(c.req.query("lang"), c.var.locale)));
  });
}
