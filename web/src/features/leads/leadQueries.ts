import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/leads/{id}", { path: { id }, signal }),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", "history", id],
    queryFn: ({ signal }) => http.get("/api/crm/leads/{id}/history", { path: { id }, signal }),
  });

export const contactsQuery = (leadId: string) =>
  queryOptions({
    queryKey: ["leads", "interactions", leadId],
    queryFn: ({ signal }) =>
      http.get("/api/crm/leads/{leadId}/interactions", { path: { leadId }, query: { limit: 200 }, signal }),
  });
