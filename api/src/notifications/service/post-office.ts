import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { makeFolder } from "../../database/index.ts";
import { compose, isHeaderSafe, type Message } from "../domain/message.ts";
import { templates } from "../templates/templates.ts";

export interface PostOfficeSettings {
  readonly smtpUrl: string | null;
  readonly from: string;
  /** Folder for mail where no server is set. */
  readonly folder: string;
  readonly baseUrl: string;
}

/** Hands a mail to the server, or writes it as `<folder>/<id>.eml`; gives that file's path, else null. */
export type PostOffice = (id: string, message: Message, at: Date) => Promise<string | null>;

const timeoutMs = 10_000;

export function openPostOffice({ smtpUrl, from, folder, baseUrl }: PostOfficeSettings): PostOffice {
  const transport =
    smtpUrl === null
      ? createTransport({ streamTransport: true, buffer: true, newline: "unix" })
      : createTransport({ url: smtpUrl, connectionTimeout: timeoutMs, socketTimeout: timeoutMs });
  return async (id, message, at) => {
    const { subject, body } = compose(templates[message.template][message.locale], {
      base: baseUrl,
      ...message.values,
    });
    if (![subject, message.to].every(isHeaderSafe)) throw new Error("a header of the mail has a line break");
    const sent = await transport.sendMail({
      from,
      to: { name: "", address: message.to },
      subject,
      text: body,
      html: asHtml(body, message.locale),
      date: at,
      messageId: `<${id}@${new URL(baseUrl).hostname}>`,
      headers: {
        "Auto-Submitted": "auto-generated",
        "Content-Language": message.locale,
        ...unsubscribing(baseUrl, message.values.unsubscribe),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (smtpUrl !== null) return null;
    makeFolder(folder);
    const file = join(folder, `${id}.eml`);
    writeFileSync(file, (sent as unknown as { message: Buffer }).message, { mode: 0o600 });
    return file;
  };
}

/** RFC 8058: a mail program offers "unsubscribe" beside the sender, and does it without a question. */
const unsubscribing = (baseUrl: string, token: string | undefined) =>
  token === undefined
    ? {}
    : {
        "List-Unsubscribe": `<${baseUrl}/unsubscribe/${token}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The same words; a line that is a link can be pressed. */
function asHtml(body: string, locale: string): string {
  const lines = body.split("\n").map((line) => {
    const text = escaped(line);
    return /^https?:\/\/\S+$/.test(line) ? `<a href="${text}">${text}</a>` : text;
  });
  return `<!doctype html><html lang="${locale}"><body><p>${lines.join("<br>\n")}</p></body></html>`;
}
