import { type Api, api, ask } from "#lib/api/client.ts";

export type CvReading = Api["CvReading"];

/** Reads a CV for a profile; nothing is written, and the file is not kept. */
export const readCv = (id: string, file: File): Promise<CvReading> =>
  ask(
    api.POST("/candidates/{id}/cv", {
      params: { path: { id }, query: { fileName: shortened(file.name) } },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as BodyInit,
      headers: { "content-type": "application/octet-stream" },
    }),
  );

const nameMax = 255;

/** A name that is too long keeps its end, which says what the file is. */
const shortened = (name: string): string => name.slice(-nameMax) || "cv";
