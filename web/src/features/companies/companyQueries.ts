import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { toastFailed } from "@/shared/ui/toasts";

export type Contact = Schemas["Contact"];
export type ContactInput = Schemas["ContactInput"];
export type Company = Schemas["Company"];
export type CompanyInput = Schemas["CompanyInput"];

export const roles = ["DECISION_MAKER", "BUYER", "ACCOUNTING", "TECHNICAL", "LOGISTICS", "OTHER"] as const;
export const terms = ["PREPAID", "ON_DELIVERY", "NET", "END_OF_MONTH", "CHEQUE"] as const;

export const contactsQuery = (id: string) =>
  queryOptions({
    queryKey: ["contacts", "of", id],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}/contacts", { path: { id }, signal }),
  });

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ["companies", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}/company", { path: { id }, signal }),
  });

/** Notes, changes, removes and brings back somebody at a company. */
export function useContactChanges(id: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ["contacts"] });
  const onError = (error: unknown) => toastFailed(error);
  return {
    /** A new one without an id; what is refused is shown by the form. */
    save: useMutation({
      mutationFn: ({ contactId, body }: { contactId?: string; body: ContactInput }) =>
        contactId
          ? http.patch("/api/crm/customers/{id}/contacts/{contactId}", { path: { id, contactId }, body })
          : http.post("/api/crm/customers/{id}/contacts", { path: { id }, body, once: true }),
      onSuccess,
    }),
    choose: useMutation({
      mutationFn: (contactId: string) =>
        http.patch("/api/crm/customers/{id}/contacts/{contactId}", { path: { id, contactId }, body: { main: true } }),
      onSuccess,
      onError,
    }),
    remove: useMutation({
      mutationFn: (contactId: string) =>
        http.delete("/api/crm/customers/{id}/contacts/{contactId}", { path: { id, contactId } }),
      onSuccess,
      onError,
    }),
    restore: useMutation({
      mutationFn: (contactId: string) =>
        http.post("/api/crm/customers/{id}/contacts/{contactId}/restore", { path: { id, contactId } }),
      onSuccess,
      onError,
    }),
  };
}

/** Says which company a company belongs to, or how it pays. */
export function useCompanyChange(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CompanyInput) => http.patch("/api/crm/customers/{id}/company", { path: { id }, body }),
    onSuccess: (now) => {
      client.setQueryData(companyQuery(id).queryKey, now);
      // the figures of every company above change with it
      void client.invalidateQueries({ queryKey: ["customers", "360"] });
      void client.invalidateQueries({ queryKey: ["companies"] });
    },
  });
}
