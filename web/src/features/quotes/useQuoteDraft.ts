import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { http } from "@/shared/api/http";
import { fieldWords, isProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/toasts";
import { type Draft, inputOf, pricedPart } from "./generator";
import { priceQuery, type Quote, quoteQuery } from "./quote";

const ofLine = /^lines\[(\d+)\](?:\.(.+))?$/;

const discount = ["discount", "discount.percent", "discount.amount"];
const shownOfLine = ["name", "productId", "description", "quantity", "unitPrice", "taxRate", ...discount];
/** The fields that quotes and templates both show a refusal beside. */
const shownOfBoth = ["title", "lines", "notes", "terms", "currency", "shipping", ...discount];

/** What the server refuses, beside the fields it speaks of, those of the lines by their place; the rest is said on top. */
function refusals(error: unknown, shown: readonly string[], lineCount: number) {
  const lines: Record<number, Record<string, string>> = {};
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  const errors = isProblem(error) ? error.errors : [];
  for (const found of errors) {
    const words = fieldWords(found);
    const field = found.field.replace(/^content\./, ""); // a template's
    const [, at, name = "name"] = ofLine.exec(field) ?? [];
    if (at !== undefined && Number(at) < lineCount && shownOfLine.includes(name))
      lines[Number(at)] = { [name]: words, ...lines[Number(at)] };
    else if (shown.includes(field)) fields[field] ??= words;
    else rest.push(field ? `${field}: ${words}` : words);
  }
  const other = rest.length > 0 || (error && errors.length === 0) ? rest.join(" ") || problemText(error) : undefined;
  return { lines, fields, other };
}

interface Kept<T> {
  store: (draft: Draft) => Promise<T>;
  onSaved: (saved: T) => void;
  /** The fields of its own that a refusal is shown beside. */
  shown: readonly string[];
}

/** A draft while it is written: its state, what it comes to by the server's word, and its saving. */
export function useDraft<T>(begin: Draft, { store, onSaved, shown }: Kept<T>) {
  const [draft, setDraft] = useState(begin);
  const [touched, setTouched] = useState(false);
  const part = useMemo(() => pricedPart(draft), [draft]);
  const [asked] = useDebouncedValue(part, 250);
  const price = useQuery({ ...priceQuery(asked), placeholderData: keepPreviousData });
  const save = useMutation({
    mutationFn: () => store(draft),
    onSuccess: (saved) => {
      setTouched(false);
      onSaved(saved);
    },
  });
  const change = (some: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
    setTouched(true);
    if (save.isError) save.reset();
    setDraft((before) => ({ ...before, ...(typeof some === "function" ? some(before) : some) }));
  };
  const wrong = refusals(save.error ?? price.error, [...shownOfBoth, ...shown], draft.lines.length);
  return { draft, change, touched, price, save, wrong };
}

/** A quote while it is written. Saved over the version it began with: what a colleague saved meanwhile must not be lost. */
export function useQuoteDraft(begin: Draft, newest?: Quote) {
  const client = useQueryClient();
  const [quote] = useState(newest);
  return useDraft(begin, {
    shown: ["customerId", "contactId", "validUntil"],
    store: (draft) =>
      quote
        ? http.patch("/api/crm/quotes/{id}", {
            path: { id: quote.id },
            body: { ...inputOf(draft), version: quote.version },
          })
        : http.post("/api/crm/quotes", { body: inputOf(draft), once: true }),
    onSaved: (saved) => {
      client.setQueryData(quoteQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["quotes", "list"] });
      void client.invalidateQueries({ queryKey: ["customers"] });
    },
  });
}
