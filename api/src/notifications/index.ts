export type { Message } from "./domain/message.ts";
export { mailReader } from "./service/mail-reader.ts";
export { openPostOffice, type PostOffice } from "./service/post-office.ts";
export { sendMail } from "./service/send-mail.ts";
