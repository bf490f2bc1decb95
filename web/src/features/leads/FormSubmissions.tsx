import { Button, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import type { LeadForm } from "./formTypes";
import report from "./report.module.css";

const short = (said: Record<string, unknown>) =>
  Object.values(said)
    .filter((value) => typeof value === "string")
    .join(" · ")
    .slice(0, 160);

/** The last hundred things sent by the form; what a robot may have sent can be taken for a lead all the same. */
export function FormSubmissions({ form }: { form: LeadForm }) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["lead_forms", "submissions", form.id],
    queryFn: ({ signal }) =>
      http.get("/api/crm/lead-forms/{id}/submissions", { path: { id: form.id }, query: { limit: 100 }, signal }),
  });
  const rows = data?.items ?? [];
  const accept = useMutation({
    mutationFn: (submission: string) =>
      http.post("/api/crm/lead-forms/{id}/submissions/{submission}/accept", { path: { id: form.id, submission } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["lead_forms"] });
      void client.invalidateQueries({ queryKey: ["leads"] });
      toastDone(t("sent.accepted"));
    },
    onError: (error) => toastFailed(error),
  });
  return (
    <section className={report.body}>
      <Title order={2}>{t("sent.title")}</Title>
      {error && !data && <LoadFailed title={t("sent.title")} error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <Text c="dimmed">{t("sent.none")}</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing={6}>
            <Table.Tbody>
              {rows.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <When at={one.receivedAt} real />
                  </Table.Td>
                  <Table.Td>
                    <bdi>{short(one.said)}</bdi>
                  </Table.Td>
                  <Table.Td>{t(`sent.${one.suspicion ?? one.state}`)}</Table.Td>
                  <Table.Td ta="end">
                    {one.leadId ? (
                      <AddressLink href={`/leads/${one.leadId}`}>{t("sent.open")}</AddressLink>
                    ) : (
                      <Button
                        variant="default"
                        size="compact-xs"
                        loading={accept.isPending && accept.variables === one.id}
                        onClick={() => accept.mutate(one.id)}
                      >
                        {t("sent.accept")}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
