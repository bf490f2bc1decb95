import type { CustomField, CustomFieldKind, CustomFieldRecord } from "@/shared/customFields/customFields";

export const recordKinds = ["CUSTOMER", "LEAD", "OPPORTUNITY"] as const satisfies readonly CustomFieldRecord[];
export const fieldKinds = [
  "TEXT",
  "NUMBER",
  "MONEY",
  "DATE",
  "CHOICE",
  "CHOICES",
  "YES_NO",
  "LINK",
] as const satisfies readonly CustomFieldKind[];

export const languageCodes = ["en", "fa", "ar"] as const;
export type LanguageCode = (typeof languageCodes)[number];
export type Names = Record<LanguageCode, string>;

export const emptyNames: Names = { en: "", fa: "", ar: "" };
export const namesOf = (labels: Record<string, string>): Names => ({ ...emptyNames, ...labels });

/** Only what was filled in is sent. */
export const labelsOf = (names: Names): Record<string, string> =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== ""));

/** A choice while it is edited. */
export interface ChoiceDraft {
  id: string;
  /** Kept with records; of a new one it follows from its name. */
  key?: string;
  names: Names;
  archived: boolean;
}

let made = 0;
export const newChoice = (): ChoiceDraft => ({ id: `new-${++made}`, names: emptyNames, archived: false });

export const choicesOf = (field?: CustomField): ChoiceDraft[] =>
  field?.choices.map(({ key, labels, archived }) => ({ id: key, key, names: namesOf(labels), archived })) ?? [];

/** A key out of a name, as the API wants it; nothing where the name has no Latin letters. */
export const keyOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 40);

/** As the API takes them: each with a key of its own, those without a name left out. */
export function choicesToSend(choices: ChoiceDraft[]) {
  const taken = new Set(choices.flatMap(({ key }) => (key ? [key] : [])));
  return choices
    .filter(({ names }) => Object.values(names).some((name) => name.trim() !== ""))
    .map(({ key, names, archived }) => {
      if (key) return { key, labels: labelsOf(names), archived };
      const wanted = keyOf(names.en) || "choice";
      let own = wanted;
      for (let next = 2; taken.has(own); next++) own = `${wanted.slice(0, 36)}_${next}`;
      taken.add(own);
      return { key: own, labels: labelsOf(names), archived };
    });
}
