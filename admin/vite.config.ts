import adapter from "@sveltejs/adapter-static";
import { sveltekit } from "@sveltejs/kit/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

import manifest from "./package.json" with { type: "json" };

/**
 * Kit hides its spoken announcements of a new page by a `style` attribute, which `style-src 'self'` refuses: a class
 * does the same. A build fails when the attribute is no longer found, so an upgrade cannot bring it back unseen.
 */
const announcerWithoutStyle = (): Plugin => ({
  name: "tuttu-announcer-without-style",
  enforce: "pre",
  transform(code, id) {
    if (!/kit\/src\/runtime\/components\/root\.svelte$/.test(id.split("?")[0] ?? "")) return null;
    const quiet = code.replace(/(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/s, '$1 class="sr-only"');
    if (quiet === code) throw new Error("Kit's announcer looks different: see announcerWithoutStyle in vite.config.ts");
    return { code: quiet, map: null };
  },
});

/** Kit's options live here: `svelte.config.js` is refused since version 3. A fixed version name keeps builds byte-equal. */
export default defineConfig({
  plugins: [
    announcerWithoutStyle(),
    tailwindcss(),
    sveltekit({
      adapter: adapter({ fallback: "index.html" }),
      csp: { mode: "hash", directives: { "script-src": ["self"] } },
      version: { name: manifest.version },
    }),
  ],
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
