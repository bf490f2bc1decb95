import { type FormatSettings, formatDay } from "@/shared/format/format";
import { languages } from "@/shared/i18n/languages";
import { answersOf } from "./answers";
import { h } from "./element";
import { factsOf, linesOf, sumsOf } from "./offer";
import { documentOf, type Offer, type Page } from "./page";
import { fill, type Words } from "./words";

interface Drawn {
  page: Page;
  words: Words;
  token: string;
  /** What the customer has just done. */
  said?: "accept" | "reject" | "question";
  onAnswered: (page: Page, said: "accept" | "reject" | "question") => void;
  onGone: () => void;
}

const text = (title: string, body?: string) =>
  body ? h("section", {}, h("h2", {}, title), h("p", { class: "words" }, h("bdi", {}, body))) : null;

function stateOf({ page, words, said }: Drawn, format: FormatSettings) {
  const { offer, state } = page;
  if (said === "question") return h("p", { class: "state good", role: "status" }, words.asked);
  if (state === "OPEN") return null;
  const by = offer?.acceptedBy ?? "";
  const day = offer?.decidedAt ? formatDay(format, offer.decidedAt) : "";
  const kind = state === "ACCEPTED" ? "good" : state === "REJECTED" ? "bad" : "";
  return h("p", { class: `state ${kind}`, role: "status" }, fill(words.state[state], { by, day }));
}

function offerOf(drawn: Drawn, offer: Offer, format: FormatSettings) {
  const { page, words, token, onAnswered, onGone } = drawn;
  return [
    factsOf(offer, words, format),
    linesOf(offer, words, format),
    sumsOf(offer, words, format),
    text(words.notes, offer.notes),
    text(words.terms, offer.terms),
    h("p", {}, h("a", { href: documentOf(token), target: "_blank", rel: "noreferrer" }, words.pdf)),
    page.state === "OPEN" && !page.preview && answersOf(token, words, onAnswered, onGone),
  ];
}

/** The page of a quote, as its customer sees it. */
export function draw(drawn: Drawn): HTMLElement {
  const { page, words } = drawn;
  const { offer } = page;
  const format: FormatSettings = {
    language: languages[page.language],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: offer?.currency ?? "USD",
    now: () => new Date(),
  };
  return h(
    "div",
    { class: offer ? "sheet" : "sheet closed" },
    page.preview && h("p", { class: "state" }, words.preview),
    h(
      "header",
      {},
      h("div", { class: "unit" }, h("bdi", {}, page.unit)),
      h("h1", {}, `${words.title} `, h("bdi", {}, page.number)),
    ),
    offer?.title && h("p", { class: "subject" }, h("bdi", {}, offer.title)),
    stateOf(drawn, format),
    ...(offer ? offerOf(drawn, offer, format) : []),
  );
}
