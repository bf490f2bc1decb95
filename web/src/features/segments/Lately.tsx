import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import type { Segment } from "./segmentTypes";

/** Who came and who left in the last 30 days: sign and words, never colour alone. */
export function Lately({ segment }: { segment: Pick<Segment, "joinedLately" | "departedLately"> }) {
  const { t } = useTranslation("segments");
  const format = useFormat();
  const { joinedLately: joined, departedLately: departed } = segment;
  if (joined === 0 && departed === 0) return <span style={{ color: "var(--crm-secondary)" }}>{t("lately.none")}</span>;
  return (
    <span
      className="tabular"
      dir="ltr"
      title={t("lately.words", { joined: format.number(joined), departed: format.number(departed) })}
    >
      {joined > 0 && <span style={{ color: "var(--crm-good)" }}>+{format.short(joined)} </span>}
      {departed > 0 && <span style={{ color: "var(--crm-bad)" }}>−{format.short(departed)}</span>}
    </span>
  );
}
