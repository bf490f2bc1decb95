import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { toastDone, toastFailed } from "@/shared/ui/toasts";

export type ReferralLink = Schemas["ReferralLink"];
export const path = "/api/crm/referral-links";

/** Where the link is opened, with the server it belongs to. */
export const addressOfLink = (link: ReferralLink) => `${window.location.origin}${link.path}`;

export const nameOfLink = (link: ReferralLink) => link.customerName ?? link.partner ?? link.code;

export function refresh(client: QueryClient, link?: ReferralLink) {
  void client.invalidateQueries({ queryKey: ["referral_links"] });
  if (link?.customerId) void client.invalidateQueries({ queryKey: ["customers", "360", link.customerId] });
}

/** Revokes a link and offers to take that back. */
export function useRevoke() {
  const { t } = useTranslation("referrals");
  const client = useQueryClient();
  const reinstate = useMutation({
    mutationFn: (link: ReferralLink) => http.post("/api/crm/referral-links/{id}/reinstate", { path: { id: link.id } }),
    onSuccess: (link) => {
      refresh(client, link);
      toastDone(t("reinstated"));
    },
    onError: (problem) => toastFailed(problem),
  });
  const revoke = useMutation({
    mutationFn: (link: ReferralLink) => http.post("/api/crm/referral-links/{id}/revoke", { path: { id: link.id } }),
    onSuccess: (link) => {
      refresh(client, link);
      toastDone(t("revoked"), () => reinstate.mutate(link));
    },
    onError: (problem) => toastFailed(problem),
  });
  return { revoke: revoke.mutate, reinstate: reinstate.mutate };
}
