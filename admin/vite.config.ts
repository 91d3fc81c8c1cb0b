import adapter from "@sveltejs/adapter-static";
import { sveltekit } from "@sveltejs/kit/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

import manifest from "./package.json" with { type: "json" };

/** Kit's options live here: `svelte.config.js` is refused since version 3. A fixed version name keeps builds byte-equal. */
export default defineConfig({
  plugins: [
    tailwindcss(),
    sveltekit({
      adapter: adapter({ fallback: "index.html" }),
      csp: { mode: "hash", directives: { "script-src": ["self"] } },
      version: { name: manifest.version },
    }),
  ],
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
