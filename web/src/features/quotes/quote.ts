import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type QuoteRow = Schemas["QuoteRow"];
export type Quote = Schemas["QuoteDetails"];
export type QuoteLine = Schemas["QuoteLine"];
export type QuoteInput = Schemas["QuoteInput"];
export type QuotePrice = Schemas["QuotePrice"];
export type QuoteStatus = Schemas["QuoteStatus"];
export type QuoteEntry = Schemas["QuoteEntry"];
export type Approval = NonNullable<QuoteRow["approval"]>;
export type BeyondLimit = Schemas["QuoteBeyondLimit"];
export type QuoteTemplate = Schemas["QuoteTemplate"];
export type QuoteBundle = Schemas["QuoteBundle"];
export type QuoteDifference = Schemas["QuoteDifference"];
export type QuoteAnalytics = Schemas["QuoteAnalytics"];
export type Discount = Schemas["QuoteDiscount"];

export const path = "/api/crm/quotes";
export const statuses = [
  "DRAFT",
  "SENT",
  "VIEWED",
  "ACCEPTED",
  "REJECTED",
  "EXPIRED",
] as const satisfies readonly QuoteStatus[];

export const approvals = ["NEEDED", "ASKED", "APPROVED", "REFUSED"] as const satisfies readonly Approval[];

export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: ["quotes", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/quotes/{id}", { path: { id }, signal }),
  });

/** What a draft would come to; the server makes every sum that the screen shows. */
export const priceQuery = (input: QuoteInput) =>
  queryOptions({
    queryKey: ["quotes", "price", input],
    queryFn: ({ signal }) => http.post("/api/crm/quotes/price", { body: input, signal }),
    staleTime: 60_000,
    retry: false,
  });

export const templatesQuery = queryOptions({
  queryKey: ["quote-templates", "all"],
  queryFn: ({ signal }) => http.get("/api/crm/quote-templates", { signal }),
});

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ["quote-templates", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/quote-templates/{id}", { path: { id }, signal }),
  });

export const bundlesQuery = queryOptions({
  queryKey: ["quote-bundles", "all"],
  queryFn: ({ signal }) => http.get("/api/crm/quote-bundles", { signal }),
});

export const limitsQuery = queryOptions({
  queryKey: ["quote-limits"],
  queryFn: ({ signal }) => http.get("/api/crm/quote-limits", { signal }),
});

export const reminderQuery = queryOptions({
  queryKey: ["quote-reminder"],
  queryFn: ({ signal }) => http.get("/api/crm/quote-reminder", { signal }),
});

/** What changed since the revision before. */
export const differenceQuery = (id: string) =>
  queryOptions({
    queryKey: ["quotes", "difference", id],
    queryFn: ({ signal }) => http.get("/api/crm/quotes/{id}/difference", { path: { id }, signal }),
  });
