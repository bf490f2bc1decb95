import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { http, newIdempotencyKey } from "@/shared/api/http";
import { fieldWords, isProblem } from "@/shared/api/problem";
import { type Draft, inputOf, pricedPart } from "./generator";
import { priceQuery, type Quote, quoteQuery } from "./quote";

const ofLine = /^lines\[(\d+)\](?:\.(.+))?$/;

/** What the server refuses, beside the fields it speaks of: those of the lines by their place. */
function refusals(error: unknown) {
  const lines: Record<number, Record<string, string>> = {};
  const fields: Record<string, string> = {};
  for (const found of isProblem(error) ? error.errors : []) {
    const [, at, name = "name"] = ofLine.exec(found.field) ?? [];
    if (at === undefined) fields[found.field] ??= fieldWords(found);
    else lines[Number(at)] = { [name]: fieldWords(found), ...lines[Number(at)] };
  }
  return { lines, fields };
}

/** A draft while it is written: its state, what it comes to by the server's word, and its saving. */
export function useDraft<T>(begin: Draft, store: (draft: Draft) => Promise<T>, onSaved: (saved: T) => void) {
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
  return { draft, change, touched, price, save, wrong: refusals(save.error ?? price.error) };
}

/** A quote while it is written. */
export function useQuoteDraft(begin: Draft, quote?: Quote) {
  const client = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  return useDraft(
    begin,
    (draft) =>
      quote
        ? http.patch("/api/crm/quotes/{id}", {
            path: { id: quote.id },
            body: { ...inputOf(draft), version: quote.version },
          })
        : http.post("/api/crm/quotes", { body: inputOf(draft), idempotencyKey: key }),
    (saved) => {
      client.setQueryData(quoteQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["quotes", "list"] });
      void client.invalidateQueries({ queryKey: ["customers"] });
    },
  );
}
