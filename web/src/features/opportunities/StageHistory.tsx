import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { When } from "@/shared/ui/When";
import { stageWords, type Visit } from "./deal";
import classes from "./OpportunityPage.module.css";

/** The way a deal went, newest first: who, when, how long it had been there, and why. */
export function StageHistory({ visits }: { visits: Visit[] }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const words = t as (key: string) => string;
  return (
    <ol className={classes.history}>
      {visits.map((visit) => {
        const to = stageWords(words, visit.stage, visit.stageName);
        const from = visit.fromStage && stageWords(words, visit.fromStage, visit.fromName);
        return (
          <li key={visit.id} data-kind={visit.kind}>
            <span className={classes.visitDot} aria-hidden />
            <div>
              <Text>{t(`visit.${visit.kind}`, { from, to })}</Text>
              {visit.reason && (
                <Text c="dimmed">
                  <bdi>{visit.reason}</bdi>
                </Text>
              )}
              <Text c="dimmed" fz="xs">
                <bdi>{visit.actorName}</bdi> · <When at={visit.at} />
                {visit.daysInStage !== undefined &&
                  visit.daysInStage !== null &&
                  from &&
                  ` · ${t("visit.stayed", { days: format.number(visit.daysInStage, 1), stage: from })}`}
                {" · "}
                {format.moneyShort(visit.value, visit.currency)}
              </Text>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
