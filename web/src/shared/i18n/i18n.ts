import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "@/shared/api/types";
import { isLanguage, languages } from "./languages";

type Messages = Record<string, unknown>;

// One chunk per file: a page loads the files of its own namespaces in the active language only.
const files = import.meta.glob<Messages>("/src/**/locales/*.json", { import: "default" });

const loaders = new Map<string, () => Promise<Messages>>();
for (const [path, load] of Object.entries(files)) {
  const found = /\/([^/]+)\/locales\/([a-z]+)\.json$/.exec(path);
  if (found) loaders.set(`${found[2]}/${found[1]}`, load);
}

const localeFiles: BackendModule = {
  type: "backend",
  init: () => {},
  read: (language, namespace, done) => {
    const load = loaders.get(`${language}/${namespace}`);
    if (!load) return done(new Error(`No words for ${namespace} in ${language}`), false);
    load().then(
      (messages) => done(null, messages as never),
      (error) => done(error, false),
    );
  },
};

/** Asked for before anything is drawn in it, or lines would jump when it comes; the page itself asks for Inter. */
function loadFonts(language: Language) {
  if (language !== "en") void document.fonts?.load("1em 'Vazirmatn Variable'", "ا");
}

function applyToDocument(language: Language) {
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
  loadFonts(language);
}

export async function startI18n(language: Language) {
  loadFonts(language);
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ["shared", "app"],
      defaultNS: "shared",
      load: "currentOnly",
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  i18next.services.formatter?.add("number", (value, lng) =>
    new Intl.NumberFormat(isLanguage(lng) ? languages[lng].numbers : lng).format(value),
  );
  applyToDocument(language);
}

export async function switchLanguage(language: Language) {
  try {
    localStorage.setItem("crm.language", language);
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
  await i18next.changeLanguage(language);
  applyToDocument(language);
}

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : "en");

/** Words outside components (toasts, tests of pure functions never need them). */
export const translate = (key: string, values?: Record<string, unknown>): string => i18next.t(key, values ?? {});
export const loadWords = (namespaces: string[]) => i18next.loadNamespaces(namespaces);
