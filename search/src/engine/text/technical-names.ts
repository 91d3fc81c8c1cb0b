/**
 * Names whose signs carry the meaning: without this, C, C++ and C# would be one word and .NET would be "net".
 * Applied to documents and queries alike, after lower-casing.
 */
const hint = /[#+]|\.net|\.js|objective|obj-c/;

const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])(?:objective|obj)[- ]c(?![\p{L}\p{N}+#])/gu, "objectivec"],
  [/(?<![\p{L}\p{N}])([\p{L}])\+\+(?:(?=\d\d)|(?![\p{L}\p{N}+#]))/gu, "$1plusplus"],
  [/(?<![\p{L}\p{N}])notepad\+\+/gu, "notepadplusplus"],
  [/(?<![\p{L}\p{N}])([a-z])#(?![\p{L}\p{N}#])/gu, "$1sharp"],
  [/(?<![\p{L}\p{N}])(asp|vb|ado)\.net(?![\p{L}\p{N}])/gu, "$1dotnet"],
  [/(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])/gu, " dotnet"],
  [/(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,20})\.js(?![\p{L}\p{N}])/gu, "$1js"],
];

export function nameTechnicalThings(lower: string): string {
  if (!hint.test(lower)) return lower;
  return rules.reduce((text, [pattern, name]) => text.replace(pattern, name), lower);
}
