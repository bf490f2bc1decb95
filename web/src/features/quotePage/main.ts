import "./quotePage.css";
import { draw } from "./draw";
import { h } from "./element";
import { load, type Page, Refused, seen } from "./page";
import { wordsOf } from "./words";

const root = document.getElementById("root") as HTMLElement;
const token = decodeURIComponent(location.pathname.split("/").filter(Boolean).at(-1) ?? "");

async function show(page: Page, said?: "accept" | "reject" | "question") {
  const words = await wordsOf(page.language);
  document.documentElement.lang = page.language;
  document.documentElement.dir = page.language === "en" ? "ltr" : "rtl";
  document.title = `${words.title} ${page.number} · ${page.unit}`;
  root.replaceChildren(draw({ page, words, token, said, onAnswered: show, onGone: begin }));
  if (said) window.scrollTo({ top: 0 });
}

/** Whoever opened a link that leads nowhere, or has no network, reads it in his browser's language. */
async function fail(error: unknown) {
  const wanted = navigator.language.slice(0, 2);
  const words = await wordsOf(wanted === "fa" || wanted === "ar" ? wanted : "en");
  const text = error instanceof Refused && error.status === 404 ? words.failed.notFound : words.failed.load;
  const again = h("button", { type: "button", click: () => void begin() }, words.failed.again);
  root.replaceChildren(h("div", { class: "sheet closed" }, h("h1", {}, text), again));
}

async function begin() {
  try {
    const page = await load(token);
    await show(page);
    if (page.state === "OPEN" && !page.preview) await seen(token).catch(() => undefined);
  } catch (error) {
    await fail(error);
  }
}

void begin();
