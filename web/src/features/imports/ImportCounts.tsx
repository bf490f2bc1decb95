import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "./Imports.module.css";
import type { ImportResult } from "./importTypes";

const counts = ["created", "updated", "unchanged", "rejected", "warnings"] as const;

/** What an import did, or would do. */
export function ImportCounts({ result }: { result: ImportResult }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  return (
    <dl className={classes.counts}>
      {counts.map((name) => (
        <div key={name}>
          <dt>{t(`counts.${name}`)}</dt>
          <dd
            className="tabular"
            style={{ color: name === "rejected" && result.rejected > 0 ? "var(--crm-bad)" : undefined }}
          >
            {format.number(result[name] ?? 0)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
