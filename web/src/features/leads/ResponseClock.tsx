import { IconAlarm, IconCheck, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { When } from "@/shared/ui/When";
import classes from "./leads.module.css";
import type { Lead } from "./leadTypes";

const late = (lead: Lead, now: Date) =>
  lead.firstResponseDueAt !== undefined && new Date(lead.firstResponseAt ?? now) > new Date(lead.firstResponseDueAt);

/** How the first response stands: time left, late, or given. */
export function ResponseClock({ lead, long }: { lead: Lead; long?: boolean }) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const isLate = late(lead, format.now());
  if (lead.firstResponseAt) {
    return (
      <span className={classes.clock} data-state={isLate ? "wasLate" : "given"}>
        <IconCheck size={14} aria-hidden />
        {t(isLate ? "response.late" : "response.given")}
        {long && <When at={lead.firstResponseAt} />}
      </span>
    );
  }
  if (!lead.firstResponseDueAt || lead.status !== "NEW") return null;
  const Sign = isLate ? IconAlarm : IconClock;
  return (
    <span className={classes.clock} data-state={isLate ? "late" : "open"}>
      <Sign size={14} aria-hidden />
      {t(isLate ? "response.overdue" : "response.due")} <When at={lead.firstResponseDueAt} />
    </span>
  );
}
