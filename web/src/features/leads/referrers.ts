import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { http } from "@/shared/api/http";
import type { Option } from "@/shared/data/filters";

function useLinks(wanted: boolean) {
  const { data } = useQuery({
    queryKey: ["referral_links", "names"],
    queryFn: ({ signal }) => http.get("/api/crm/referral-links", { query: { limit: 200 }, signal }),
    enabled: wanted,
    retry: false,
  });
  return data?.items;
}

/** Referral links by who they belong to. */
export function useReferralLinks(wanted: boolean): Option[] {
  const links = useLinks(wanted);
  return useMemo(
    () =>
      (links ?? []).map(({ id, customerName, partner, code }) => ({
        value: id,
        label: `${customerName ?? partner ?? ""} (${code.slice(0, 4)}…)`,
      })),
    [links],
  );
}

/** Customers who have a referral link. */
export function useReferrers(wanted: boolean): Option[] {
  const links = useLinks(wanted);
  return useMemo(() => {
    const names = new Map((links ?? []).map(({ customerId, customerName }) => [customerId, customerName]));
    return [...names].flatMap(([value, label]) => (value && label ? [{ value, label }] : []));
  }, [links]);
}
