export { jobCell } from "./mapping/job-cell.ts";
export { languageCell } from "./mapping/language-cell.ts";
export { languageOf } from "./mapping/languages.ts";
export { readOwnResume } from "./mapping/own-resume.ts";
export { delimiterOf } from "./reading/csv-items.ts";
export { csvRecords } from "./reading/csv-records.ts";
export { columnKey } from "./reading/read-header.ts";
export { importRoutes } from "./routes/index.ts";
export { cancelImport } from "./service/cancel-import.ts";
export { finished as importFinished, stopJobs as stopImports } from "./service/jobs.ts";
export { getImport, listImportRows } from "./service/read-imports.ts";

export { resumeImports, tidyImports, watchImports } from "./service/resume-imports.ts";
export { uploadImport } from "./service/upload-import.ts";
