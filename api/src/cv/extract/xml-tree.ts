import { SaxesParser } from "saxes";
import { UnreadableCv } from "../domain/unreadable.ts";

/** An element by its local name; namespaces and comments are not kept. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text below it. */
  text: string;
}

const depthMax = 60;
const elementsMax = 50_000;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Walks XML element by element. What declares a document type is refused: it is where entities and addresses of other
 * files come from, and no CV has one.
 * @throws UnreadableCv broken
 */
export function walkXml(
  xml: string,
  {
    open,
    text,
    close,
  }: {
    readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
    readonly text: (text: string) => void;
    readonly close: (name: string) => void;
  },
): void {
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (): never => {
    throw new UnreadableCv("broken");
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > depthMax) refuse();
    const named = Object.entries(attributes).map(([key, value]) => [local(key), value]);
    open(local(name), Object.fromEntries(named));
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ name }) => {
    depth--;
    close(local(name));
  });
  parser.write(xml).close();
}

/**
 * XML as a tree.
 * @throws UnreadableCv broken, tooLarge
 */
export function xmlTree(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const path = [top];
  let count = 0;
  walkXml(xml, {
    open(name, attributes) {
      if (++count > elementsMax) throw new UnreadableCv("tooLarge");
      const made: XmlElement = { name, attributes, children: [], text: "" };
      path.at(-1)?.children.push(made);
      path.push(made);
    },
    text(text) {
      const here = path.at(-1);
      if (here !== undefined) here.text += text;
    },
    close() {
      const done = path.pop();
      const above = path.at(-1);
      if (done !== undefined && above !== undefined && above !== top) above.text += done.text;
    },
  });
  return top;
}
