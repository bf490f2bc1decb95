import { cleanup, configure } from "@testing-library/react";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { afterEach } from "vitest";

// A first drawing takes long where two cores do everything at once; a wait ends as soon as its condition holds.
configure({ asyncUtilTimeout: 8000 });

const files = import.meta.glob<Record<string, unknown>>("/src/**/locales/en.json", { eager: true, import: "default" });
const words: Record<string, Record<string, unknown>> = {};
for (const [path, messages] of Object.entries(files)) {
  const found = /\/([^/]+)\/locales\/en\.json$/.exec(path);
  if (found?.[1]) words[found[1]] = messages;
}

await i18next.use(initReactI18next).init({
  lng: "en",
  fallbackLng: false,
  ns: Object.keys(words),
  defaultNS: "shared",
  resources: { en: words as never },
  interpolation: { escapeValue: false },
});
i18next.services.formatter?.add("number", (value) => new Intl.NumberFormat("en-GB").format(value));

// jsdom has no layout and none of these; a list needs a height to draw its rows into.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
})) as typeof matchMedia;
// A growing text field measures itself again when a font has come.
Object.defineProperty(document, "fonts", {
  configurable: true,
  value: { addEventListener: () => {}, removeEventListener: () => {} },
});
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
for (const [name, value] of [
  ["offsetHeight", 600],
  ["offsetWidth", 1200],
  ["clientHeight", 600],
  ["clientWidth", 1200],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
}
globalThis.scrollTo = () => {};

afterEach(() => {
  cleanup();
  localStorage.clear();
});
