export { importRoutes } from "./routes/index.ts";
export { cancelImport } from "./service/cancel-import.ts";
export { finished as importFinished, stopJobs as stopImports } from "./service/jobs.ts";
export { getImport, listImportRows } from "./service/read-imports.ts";

export { resumeImports, tidyImports, watchImports } from "./service/resume-imports.ts";
export { uploadImport } from "./service/upload-import.ts";
