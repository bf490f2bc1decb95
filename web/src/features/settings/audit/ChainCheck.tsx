import { Alert, Code, Progress, Text } from "@mantine/core";
import { IconLink, IconUnlink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { jobQuery } from "../settingsQueries";
import classes from "./Audit.module.css";

interface Verdict {
  ok: boolean;
  entries: number;
  sealed: number;
  head: string;
  firstBad?: { number?: number; at?: string; reason: string } | null;
}

function Whole({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation("audit");
  return (
    <Alert
      role="status"
      variant="default"
      icon={<IconLink size={18} color="var(--crm-good)" />}
      className={classes.verdict}
    >
      <Text>{t("whole", { count: verdict.sealed })}</Text>
      <Text c="dimmed" size="xs">
        {t("head")}{" "}
        <Code dir="ltr" className={classes.head}>
          {verdict.head}
        </Code>
      </Text>
    </Alert>
  );
}

function Broken({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const { firstBad } = verdict;
  return (
    <Alert
      role="alert"
      variant="default"
      icon={<IconUnlink size={18} color="var(--crm-bad)" />}
      className={classes.verdict}
    >
      <Text fw={600} c="var(--crm-bad)">
        {t("broken")}
      </Text>
      {firstBad && (
        <Text>
          {firstBad.number !== undefined && t("firstBad", { number: format.number(firstBad.number) })}{" "}
          {firstBad.at && format.moment(firstBad.at)} <bdi>{firstBad.reason}</bdi>
        </Text>
      )}
    </Alert>
  );
}

/** The check of the whole chain, from its first entry on. */
export function ChainCheck({ jobId }: { jobId: string }) {
  const { t } = useTranslation("audit");
  const { data: job } = useQuery(jobQuery(jobId));
  const verdict = job?.result as Verdict | null | undefined;
  if (job?.state === "FAILED") {
    return (
      <Alert role="alert" variant="default" className={classes.verdict}>
        {t("checkFailed")}
      </Alert>
    );
  }
  if (!verdict || job?.state !== "SUCCEEDED") {
    return (
      <Alert role="status" variant="default" className={classes.verdict}>
        {t("verifying", { count: job?.processed ?? 0 })}
        <Progress value={100} animated size="xs" mt="sm" aria-label={t("verifying", { count: job?.processed ?? 0 })} />
      </Alert>
    );
  }
  return verdict.ok ? <Whole verdict={verdict} /> : <Broken verdict={verdict} />;
}
