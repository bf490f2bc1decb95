import { type FormatSettings, formatDay, formatMoney, formatNumber, formatPercent } from "@/shared/format/format";
import { h } from "./element";
import type { Offer } from "./page";
import { fill, type Words } from "./words";

type Line = Offer["lines"][number];

function lineRow(line: Line, offer: Offer, words: Words, format: FormatSettings) {
  const money = (value: number) => formatMoney(format, value, offer.currency);
  const { discount } = line;
  const lessened =
    discount?.percent != null
      ? formatPercent(format, discount.percent / 100, 2)
      : line.discountAmount
        ? money(line.discountAmount)
        : "";
  const cell = (name: keyof Words["line"], text: string) =>
    h("td", { class: name, "data-label": words.line[name] }, text);
  return h(
    "tr",
    {},
    h(
      "td",
      { class: "item" },
      h("bdi", {}, line.name),
      line.sku && h("small", {}, h("bdi", { dir: "ltr" }, line.sku)),
      line.description && h("small", { class: "words" }, h("bdi", {}, line.description)),
    ),
    cell("quantity", formatNumber(format, line.quantity, 4)),
    cell("unitPrice", money(line.unitPrice)),
    cell("discount", lessened),
    cell("taxRate", formatPercent(format, line.taxRate / 100, 2)),
    cell("amount", money(line.amount)),
  );
}

export function linesOf(offer: Offer, words: Words, format: FormatSettings) {
  const heads = ["item", "quantity", "unitPrice", "discount", "taxRate", "amount"] as const;
  return h(
    "table",
    { class: "lines" },
    h("thead", {}, h("tr", {}, ...heads.map((name) => h("th", { scope: "col", class: name }, words.line[name])))),
    h("tbody", {}, ...offer.lines.map((line) => lineRow(line, offer, words, format))),
  );
}

export function sumsOf(offer: Offer, words: Words, format: FormatSettings) {
  const { price } = offer;
  const row = (label: string, value: number, className = "") => [
    h("dt", { class: className }, label),
    h("dd", { class: className }, formatMoney(format, value, offer.currency)),
  ];
  const taxWords = offer.taxIncluded ? words.sum.taxWithin : words.sum.tax;
  return h(
    "dl",
    { class: "sums" },
    ...row(words.sum.subtotal, price.subtotal),
    ...(price.lineDiscount ? row(words.sum.lineDiscount, -price.lineDiscount) : []),
    ...(price.wholeDiscount ? row(words.sum.wholeDiscount, -price.wholeDiscount) : []),
    ...price.taxes
      .filter(({ rate }) => rate !== 0)
      .flatMap(({ rate, tax }) => row(fill(taxWords, { rate: formatPercent(format, rate / 100, 2) }), tax)),
    ...(price.shipping ? row(words.sum.shipping, price.shipping) : []),
    ...row(words.sum.total, price.total, "total"),
  );
}

export function factsOf(offer: Offer, words: Words, format: FormatSettings) {
  const fact = (label: string, ...values: (string | undefined)[]) => {
    const said = values.filter((value) => value !== undefined);
    return said.length > 0
      ? [h("div", {}, h("dt", {}, label), ...said.map((value) => h("dd", {}, h("bdi", {}, value))))]
      : [];
  };
  return h(
    "dl",
    { class: "facts" },
    ...fact(words.fact.for, offer.attention, offer.customer),
    ...fact(words.fact.contact, offer.contact),
    ...fact(words.fact.date, formatDay(format, offer.issued)),
    ...fact(words.fact.validUntil, formatDay(format, offer.validUntil)),
  );
}
