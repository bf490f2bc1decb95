import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { Job } from "@/shared/api/types";
import { useFormat } from "@/shared/format/FormatProvider";
import { toastFailed } from "@/shared/ui/toasts";

function speed(job: Job): number | undefined {
  if (!job.startedAt || !job.processed) return undefined;
  const seconds = (Date.now() - Date.parse(job.startedAt)) / 1000;
  return seconds > 1 ? job.processed / seconds : undefined;
}

const verbs = {
  RUNNING: ["pause", "cancel"],
  QUEUED: ["cancel"],
  PAUSED: ["resume", "cancel"],
  FAILED: ["resume"],
} as const;

/** How far the work is, and the ways to steer it. */
export function ImportProgress({ job }: { job: Job }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const client = useQueryClient();
  const steer = useMutation({
    mutationFn: (verb: "pause" | "resume" | "cancel") =>
      http.post(`/api/crm/jobs/{id}/${verb}`, { path: { id: job.id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["jobs"] }),
    onError: (error) => toastFailed(error),
  });
  const share = job.total ? Math.min(100, (100 * (job.processed ?? 0)) / job.total) : 0;
  const perSecond = job.state === "RUNNING" ? speed(job) : undefined;
  return (
    <Stack gap="xs">
      <Progress value={share} size="lg" aria-label={t("progress")} animated={job.state === "RUNNING"} />
      <Text className="tabular" role="status">
        {t(`states.${job.state}`)}
        {job.processed ? ` · ${format.number(job.processed)}` : ""}
        {job.total ? ` / ${format.number(job.total)}` : ""}
        {perSecond ? ` · ${t("perSecond", { count: Math.round(perSecond) })}` : ""}
      </Text>
      {job.error && (
        <Text role="alert" c="var(--crm-bad)">
          {job.error.message}
        </Text>
      )}
      <Group gap="sm">
        {(verbs[job.state as keyof typeof verbs] ?? []).map((verb) => (
          <Button
            key={verb}
            variant="default"
            size="compact-sm"
            loading={steer.isPending}
            onClick={() => steer.mutate(verb)}
          >
            {t(`verbs.${verb}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
