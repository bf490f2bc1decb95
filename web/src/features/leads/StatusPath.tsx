import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { When } from "@/shared/ui/When";
import { historyQuery } from "./leadQueries";
import { type Lead, type LeadStatus, statuses } from "./leadTypes";
import classes from "./record.module.css";

const way: LeadStatus[] = statuses.filter((status) => status !== "LOST");

/** The way from NEW to CONVERTED, how far the lead has come on it and when; a lost one shows where it ended. */
export function StatusPath({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const { data } = useQuery(historyQuery(lead.id));
  const lost = lead.status === "LOST";
  const steps: LeadStatus[] = lost ? ["NEW", "CONTACTED", "QUALIFIED", "LOST"] : way;
  const reached = (status: LeadStatus) => data?.items.find((entry) => entry.to === status)?.at;
  const now = steps.indexOf(lead.status);
  return (
    <ol className={classes.path} aria-label={t("path")}>
      {steps.map((status, index) => {
        const at = reached(status);
        const passed = at !== undefined && index < now;
        const state = lost && status === "LOST" ? "lost" : index === now ? "now" : passed ? "done" : "open";
        return (
          <li
            key={status}
            className={classes.step}
            data-state={state}
            aria-current={index === now ? "step" : undefined}
          >
            {t(`status.${status}`)}
            <span>
              {at && index <= now && <When at={at} />}
              {status === "LOST" && lead.lostReason && (
                <>
                  {" · "}
                  <bdi>{lead.lostReason}</bdi>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
