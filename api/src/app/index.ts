export { type Config, ConfigError, configFrom, configOfProcess } from "./config.ts";
export type { Context } from "./context.ts";
export { listen } from "./listen.ts";
export { openLog } from "./log.ts";
export { type Choices, type House, openHouse } from "./open-house.ts";
export { openApiDocument } from "./openapi-document.ts";
export type { Ports } from "./ports.ts";
export { secretsFrom } from "./secrets.ts";
