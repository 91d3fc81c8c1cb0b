export { locale, t, word } from "./messages/messages.svelte.ts";
