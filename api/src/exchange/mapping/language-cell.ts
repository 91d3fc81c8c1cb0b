import { readLanguageLevel, readLanguageName } from "@tuttu/search";

/** A language and its level as words. */
export interface LanguageCell {
  readonly language: string;
  readonly fluency: string;
}

/** "Finnish: B1", "suomi – äidinkieli", "English (C1)" "svenska C1" and "fluent English" → language and level; the level may be left out. */
export function languageCell(cell: string): LanguageCell {
  const text = cell.trim();
  const marked = /^([^:()=]*?)\s*(?::|=|\s[-–—]\s?)\s*(.*)$/su.exec(text);
  if (marked) return { language: marked[1] ?? "", fluency: (marked[2] ?? "").replace(/^\((.*)\)$/s, "$1") };
  const bracket = /^(.*?)\s*\(([^()]*)\)$/su.exec(text);
  if (bracket && readLanguageName(bracket[1] ?? "") !== null) {
    return { language: bracket[1] ?? "", fluency: bracket[2] ?? "" };
  }
  const words = text.split(/\s+/);
  const isName = (part: readonly string[]) => readLanguageName(part.join(" ")) !== null;
  for (let count = 1; count < words.length; count++) {
    const [head, tail] = [words.slice(0, count), words.slice(count)];
    if (isName(head) && !isName(tail)) {
      return { language: head.join(" "), fluency: tail.join(" ").replace(/^\((.*)\)$/s, "$1") };
    }
    if (isName(tail) && readLanguageLevel(head.join(" ")).level !== null) {
      return { language: tail.join(" "), fluency: head.join(" ") };
    }
  }
  return { language: text, fluency: "" };
}
