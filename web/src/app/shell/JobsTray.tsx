import { ActionIcon, Anchor, Group, Indicator, Popover, Progress, ScrollArea, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconStack2, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { addressOf, http } from "@/shared/api/http";
import type { Job } from "@/shared/api/types";
import { useFormat } from "@/shared/format/FormatProvider";
import { toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import classes from "./Popovers.module.css";

const isActive = (job: Job) => job.state === "QUEUED" || job.state === "RUNNING" || job.state === "PAUSED";

/** Where a finished job's outcome is looked at: an import has its own page, an export its file. */
function resultLink(job: Job): string | undefined {
  if (job.kind.toLowerCase().startsWith("import")) return `/imports/${job.id}`;
  const fileId = job.result?.fileId;
  return typeof fileId === "string" ? addressOf("/api/crm/files/{id}", { path: { id: fileId } }) : undefined;
}

// The words come with the first job that stands still.
const JobFault = lazy(() => import("./JobFault"));

function JobRow({ job }: { job: Job }) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (verb: "pause" | "resume" | "cancel") =>
      http.post(`/api/crm/jobs/{id}/${verb}`, { path: { id: job.id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["jobs"] }),
    onError: (error) => toastFailed(error),
  });
  const share = job.total ? Math.min(100, (100 * (job.processed ?? 0)) / job.total) : 0;
  const link = resultLink(job);
  const kind = t(`jobs.kinds.${job.kind.toLowerCase()}`, { defaultValue: job.kind });
  return (
    <div className={classes.row}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text truncate>{kind}</Text>
        <Group gap={0} wrap="nowrap">
          {job.state === "RUNNING" && (
            <ActionIcon aria-label={t("jobs.pause", { kind })} onClick={() => move.mutate("pause")}>
              <IconPlayerPause size={16} />
            </ActionIcon>
          )}
          {(job.state === "PAUSED" || job.state === "FAILED") && (
            <ActionIcon aria-label={t("jobs.resume", { kind })} onClick={() => move.mutate("resume")}>
              <IconPlayerPlay size={16} className="flip" />
            </ActionIcon>
          )}
          {isActive(job) && (
            <ActionIcon aria-label={t("jobs.cancel", { kind })} onClick={() => move.mutate("cancel")}>
              <IconX size={16} />
            </ActionIcon>
          )}
          {!isActive(job) && link && (
            <Anchor component={Link} to={link} reloadDocument={link.startsWith("/api/")}>
              {t("jobs.result")}
            </Anchor>
          )}
        </Group>
      </Group>
      {isActive(job) && <Progress value={share} size="sm" aria-label={kind} animated={job.state === "RUNNING"} />}
      <Text c={job.state === "FAILED" ? "var(--crm-bad)" : "dimmed"} fz="xs" className="tabular">
        {t(`jobs.states.${job.state}`)}
        {job.processed !== undefined && ` · ${format.number(job.processed)}`}
        {job.total ? ` / ${format.number(job.total)}` : ""}
        {job.error && (
          <Suspense>
            <JobFault error={job.error} />
          </Suspense>
        )}
        {job.createdAt && (
          <>
            {" · "}
            <When at={job.finishedAt ?? job.createdAt} real />
          </>
        )}
      </Text>
    </div>
  );
}

export function JobsTray() {
  const { t } = useTranslation("app");
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ["jobs", "list"],
    queryFn: ({ signal }) => http.get("/api/crm/jobs", { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isActive) ? 2000 : 60_000),
  });
  const jobs = data?.items ?? [];
  const active = jobs.filter(isActive).length;
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width="min(360px, calc(100vw - 16px))" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t("jobs.label", { count: active })} onClick={() => setOpen(!open)}>
          <Indicator disabled={active === 0} size={8} offset={3} color="accent" processing lh={0}>
            <IconStack2 size={18} stroke={1.6} />
          </Indicator>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Text fw={600} px="md" py="sm">
          {t("jobs.title")}
        </Text>
        <ScrollArea.Autosize mah={400} viewportProps={{ tabIndex: 0, "aria-label": t("jobs.title") }}>
          {jobs.length ? (
            jobs.map((job) => <JobRow key={job.id} job={job} />)
          ) : (
            <Text c="dimmed" p="md">
              {t("jobs.none")}
            </Text>
          )}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
