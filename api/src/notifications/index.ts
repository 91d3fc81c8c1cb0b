export { dropMailFiles, dropMailTo } from "./service/drop-mail-to.ts";
export { dropUnsentMail } from "./service/drop-unsent-mail.ts";
export { mailReader } from "./service/mail-reader.ts";
export { openPostOffice } from "./service/post-office.ts";
export { sendMail } from "./service/send-mail.ts";
export { sweepMail } from "./service/sweep-mail.ts";
