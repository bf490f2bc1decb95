import type { Schemas } from "@/shared/api/contract";
import type { Discount, Quote, QuoteInput, QuoteTemplate } from "./quote";

/** A number while it is typed; empty where nothing is. */
export type Typed = number | "";

/** A line while it is written. `key` is its own for as long as it is on the screen. */
export interface DraftLine {
  key: string;
  productId?: string;
  sku?: string;
  name: string;
  description: string;
  quantity: Typed;
  /** Empty for the price of the customer's lists, which the server knows. */
  unitPrice: Typed;
  discount: Typed;
  discountIn: "percent" | "amount";
  taxRate: Typed;
}

export interface Draft {
  customerId?: string;
  customerName?: string;
  opportunityId?: string;
  /** To whom at the company it goes; null for the company itself. */
  contact: { id: string; name: string } | null;
  title: string;
  currency: string;
  /** Empty: the customer's own. */
  language: "" | "en" | "fa" | "ar";
  validUntil: string | null;
  taxIncluded: boolean;
  discount: Typed;
  discountIn: "percent" | "amount";
  shipping: Typed;
  terms: string;
  notes: string;
  lines: DraftLine[];
}

let count = 0;
const newKey = () => `line${++count}`;

export const emptyDraft = (currency: string, more: Partial<Draft> = {}): Draft => ({
  contact: null,
  title: "",
  currency,
  language: "",
  validUntil: null,
  taxIncluded: false,
  discount: "",
  discountIn: "percent",
  shipping: "",
  terms: "",
  notes: "",
  lines: [],
  ...more,
});

export const newLine = (line: Partial<DraftLine>): DraftLine => ({
  key: newKey(),
  name: "",
  description: "",
  quantity: 1,
  unitPrice: "",
  discount: "",
  discountIn: "percent",
  taxRate: "",
  ...line,
});

const typedDiscount = (discount?: Discount | null): Pick<DraftLine, "discount" | "discountIn"> => ({
  discount: discount?.percent ?? discount?.amount ?? "",
  discountIn: discount?.amount != null ? "amount" : "percent",
});

export const draftOf = (quote: Quote): Draft => ({
  customerId: quote.customerId,
  customerName: quote.customerName,
  opportunityId: quote.opportunityId,
  contact: quote.contact ?? null,
  title: quote.title ?? "",
  currency: quote.currency,
  language: quote.language,
  validUntil: quote.validUntil,
  taxIncluded: quote.taxIncluded,
  ...typedDiscount(quote.discount),
  shipping: quote.shipping === 0 ? "" : quote.shipping,
  terms: quote.terms ?? "",
  notes: quote.notes ?? "",
  lines: quote.lines.map((line) =>
    newLine({
      productId: line.productId,
      sku: line.sku,
      name: line.name,
      description: line.description ?? "",
      quantity: line.quantity,
      unitPrice: line.productId && line.origin && line.origin.source !== "TYPED" ? "" : line.unitPrice,
      taxRate: line.taxRate === 0 ? "" : line.taxRate,
      ...typedDiscount(line.discount),
    }),
  ),
});

/** What a template puts into a new quote; the customer stays. */
export const templateDraft = ({ content }: QuoteTemplate): Partial<Draft> => ({
  title: content.title ?? "",
  ...(content.currency ? { currency: content.currency } : {}),
  language: content.language ?? "",
  taxIncluded: content.taxIncluded ?? false,
  ...typedDiscount(content.discount),
  shipping: content.shipping ? content.shipping : "",
  terms: content.terms ?? "",
  notes: content.notes ?? "",
  lines: (content.lines ?? []).map((line) =>
    newLine({
      productId: line.productId ?? undefined,
      sku: line.sku ?? undefined,
      name: line.name ?? "",
      description: line.description ?? "",
      quantity: line.quantity ?? 1,
      unitPrice: line.unitPrice ?? "",
      taxRate: line.taxRate ? line.taxRate : "",
      ...typedDiscount(line.discount),
    }),
  ),
});

/** The products of a deal, for the prices that were said there. */
export const dealDraft = ({ currency, lines }: Schemas["DealProducts"]): Partial<Draft> => ({
  currency,
  lines: lines.map(({ productId, sku, name, quantity, unitPrice }) =>
    newLine({ productId, sku, name, quantity, unitPrice }),
  ),
});

const said = (typed: Typed) => (typed === "" ? undefined : typed);
const discountOf = ({ discount, discountIn }: Pick<DraftLine, "discount" | "discountIn">): Discount | null =>
  discount === "" || discount === 0 ? null : { [discountIn]: discount };

/** What the API is told of a draft. Everything is named, so that what was emptied is cleared. */
export const inputOf = (draft: Draft): QuoteInput => ({
  customerId: draft.customerId ?? null,
  opportunityId: draft.opportunityId ?? null,
  contactId: draft.contact?.id ?? null,
  title: draft.title || null,
  currency: draft.currency,
  language: draft.language || null,
  validUntil: draft.validUntil,
  taxIncluded: draft.taxIncluded,
  discount: discountOf(draft),
  shipping: said(draft.shipping) ?? null,
  terms: draft.terms || null,
  notes: draft.notes || null,
  lines: draft.lines.map((line) => ({
    productId: line.productId,
    name: line.name || undefined,
    description: line.description || undefined,
    quantity: said(line.quantity),
    unitPrice: said(line.unitPrice),
    discount: discountOf(line) ?? undefined,
    taxRate: said(line.taxRate),
  })),
});

/** What it comes to depends on the customer, whose prices hold, but on no words: typing these asks for no new sums. */
export const pricedPart = (draft: Draft): QuoteInput => {
  const { customerId, currency, taxIncluded, discount, shipping, lines } = inputOf(draft);
  const counted = lines?.map(({ productId, quantity, unitPrice, discount: own, taxRate }) => ({
    productId,
    name: "-",
    quantity: quantity ?? 1,
    unitPrice: unitPrice ?? (productId ? undefined : 0),
    discount: own,
    taxRate,
  }));
  return { customerId, currency, taxIncluded, discount, shipping, lines: counted };
};

export function moved(lines: DraftLine[], key: string, by: -1 | 1): DraftLine[] {
  const from = lines.findIndex((line) => line.key === key);
  const to = from + by;
  const line = lines[from];
  if (!line || to < 0 || to >= lines.length) return lines;
  const rest = lines.filter((one) => one !== line);
  return [...rest.slice(0, to), line, ...rest.slice(to)];
}
