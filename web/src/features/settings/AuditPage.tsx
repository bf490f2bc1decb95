import { Alert, Button, Group, Stack, Table, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Bdi } from "@/shared/ui/Bdi";
import { PageHead } from "@/shared/ui/PageHead";
import { toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { Loaded } from "./Loaded";
import classes from "./Settings.module.css";
import { auditQuery, jobQuery, verifyAudit } from "./settingsQueries";
import type { AuditEntry } from "./settingsTypes";

const shown = (value: unknown) =>
  value === undefined || value === null ? "—" : typeof value === "object" ? JSON.stringify(value) : String(value);

function Changes({ entry }: { entry: AuditEntry }) {
  return (
    <div className={classes.changes}>
      {Object.entries(entry.changes ?? {}).map(([field, change]) => (
        <div key={field}>
          <Bdi>{`${field}: ${shown(change.before)} → ${shown(change.after)}`}</Bdi>
        </div>
      ))}
    </div>
  );
}

function Verified({ jobId }: { jobId: string }) {
  const { t } = useTranslation("settings");
  const { data: job } = useQuery(jobQuery(jobId));
  if (job?.state !== "SUCCEEDED") return <Alert role="status">{t("audit.verifying")}</Alert>;
  const result = job.result as { ok?: boolean; entries?: number } | null;
  return (
    <Alert role="status" color={result?.ok ? "green" : "red"}>
      {result?.ok ? t("audit.whole", { count: result.entries ?? 0 }) : t("audit.broken")}
    </Alert>
  );
}

export default function AuditPage() {
  const { t } = useTranslation("settings");
  const [search, update] = useUrlSearch();
  const action = typeof search.action === "string" ? search.action : "";
  const query = useQuery(auditQuery(action ? { action } : {}));
  const verify = useMutation({ mutationFn: verifyAudit, onError: (error) => toastFailed(error) });
  return (
    <>
      <PageHead
        title={t("places.audit.title")}
        primary={
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {t("audit.verify")}
          </Button>
        }
      />
      <Stack className={classes.wide}>
        {verify.data && <Verified jobId={verify.data.id} />}
        <Group>
          <TextInput
            label={t("audit.action")}
            placeholder="customer.updated"
            dir="ltr"
            defaultValue={action}
            onBlur={(event) => update({ action: event.currentTarget.value || undefined })}
            onKeyDown={(event) => event.key === "Enter" && update({ action: event.currentTarget.value || undefined })}
          />
        </Group>
        <Loaded query={query}>
          {(page) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
            <section className={classes.scroll} tabIndex={0} aria-label={t("places.audit.title")}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {["at", "who", "action", "subject", "changes"].map((name) => (
                      <Table.Th key={name}>{t(`audit.${name}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {page.items.map((entry) => (
                    <Table.Tr key={entry.id}>
                      <Table.Td>
                        <When at={entry.at} real />
                      </Table.Td>
                      <Table.Td>
                        <Bdi>{entry.actor.name}</Bdi>
                      </Table.Td>
                      <Table.Td>
                        <Bdi>
                          {t(`audit.actions.${entry.action.replaceAll(".", "_")}`, { defaultValue: entry.action })}
                        </Bdi>
                      </Table.Td>
                      <Table.Td>
                        <Bdi>{entry.subject?.label ?? entry.subject?.kind ?? ""}</Bdi>
                        {(entry.count ?? 1) > 1 && ` × ${entry.count}`}
                      </Table.Td>
                      <Table.Td>
                        <Changes entry={entry} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          )}
        </Loaded>
      </Stack>
    </>
  );
}
