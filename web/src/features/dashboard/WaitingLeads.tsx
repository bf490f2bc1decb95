import { IconAlarm } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { AddressLink } from "@/shared/ui/AddressLink";
import classes from "./Dashboard.module.css";

const waitingQuery = (overdue: boolean) => ({
  queryKey: ["leads", "waiting", overdue],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const query = overdue ? { overdue: "true" } : { unanswered: true };
    return (await http.get("/api/crm/leads", { query: { ...query, limit: 1, count: true }, signal })).total ?? 0;
  },
});

/** New leads that nobody has answered yet; nothing where there are none. */
export function WaitingLeads() {
  const { t } = useTranslation("dashboard");
  const may = useCan()("leads:read");
  const waiting = useQuery({ ...waitingQuery(false), enabled: may });
  const late = useQuery({ ...waitingQuery(true), enabled: may });
  if (!waiting.data) return null;
  return (
    <p className={classes.strip}>
      <IconAlarm size={16} aria-hidden />
      <AddressLink href="/leads?unanswered=true&sort=firstResponseDueAt">
        {t("leads.waiting", { count: waiting.data })}
      </AddressLink>
      {!!late.data && (
        <AddressLink href="/leads?overdue=true&sort=firstResponseDueAt">
          <span style={{ color: "var(--crm-bad)" }}>{t("leads.late", { count: late.data })}</span>
        </AddressLink>
      )}
    </p>
  );
}
