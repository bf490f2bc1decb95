import { describe, expect, it } from "vitest";

type Tree = { [key: string]: string | Tree };
const files = import.meta.glob<Tree>("/src/**/locales/*.json", { eager: true, import: "default" });
const plural = /_(zero|one|two|few|many|other)$/;
const forms = { en: ["one", "other"], fa: ["one", "other"], ar: ["zero", "one", "two", "few", "many", "other"] };
type Lang = keyof typeof forms;

function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function textAt(tree: Tree, path: string): string {
  return path.split(".").reduce<string | Tree>((node, key) => (node as Tree)[key] ?? "", tree) as string;
}

const folders = [...new Set(Object.keys(files).map((path) => path.replace(/\/[a-z]+\.json$/, "")))];

describe.each(folders)("%s", (folder) => {
  const read = (language: Lang) => files[`${folder}/${language}.json`] ?? {};
  const stems = (language: Lang) => [...new Set(keysOf(read(language)).map((key) => key.replace(plural, "")))].sort();

  it.each(["fa", "ar"] as const)("has the same keys in %s as in English", (language) => {
    expect(stems(language)).toEqual(stems("en"));
  });

  it.each(["en", "fa", "ar"] as const)("has every plural form that %s needs, and no empty text", (language) => {
    const keys = keysOf(read(language));
    const counted = new Set(keys.filter((key) => plural.test(key)).map((key) => key.replace(plural, "")));
    const missing = [...counted].flatMap((stem) =>
      forms[language].map((form) => `${stem}_${form}`).filter((key) => !keys.includes(key)),
    );
    expect(missing).toEqual([]);
    expect(keys.filter((key) => textAt(read(language), key).trim() === "")).toEqual([]);
  });

  it.each(["fa", "ar"] as const)("uses the same placeholders in %s", (language) => {
    const names = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map((found) => found[1]).sort();
    const differing = keysOf(read("en"))
      .filter((key) => !plural.test(key))
      .filter((key) => names(textAt(read("en"), key)).join() !== names(textAt(read(language), key)).join());
    expect(differing).toEqual([]);
  });
});
