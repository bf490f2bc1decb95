import { Badge, Button, Skeleton, Table, Text } from "@mantine/core";
import { IconForms, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { type FormLanguage, firstTexts, formsQuery, newField } from "./formTypes";
import classes from "./report.module.css";

/** The forms by which strangers become leads. */
export default function LeadForms() {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const go = useNavigate();
  const language = useLanguage().code as FormLanguage;
  const { data, error, refetch } = useQuery(formsQuery);
  const make = useMutation({
    mutationFn: () =>
      http.post("/api/crm/lead-forms", {
        body: {
          name: t("forms.firstName"),
          active: false,
          fields: [newField("lastName", true), newField("email", true), newField("phone"), newField("message")],
          texts: { [language]: firstTexts[language] },
        },
        once: true,
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["lead_forms"] });
      void go({ to: `/leads/forms/${made.id}` });
    },
    onError: (problem) => toastFailed(problem),
  });
  const button = (
    <Button leftSection={<IconPlus size={14} />} onClick={() => make.mutate()} loading={make.isPending}>
      {t("forms.new")}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead
        title={t("forms.title")}
        view={<AddressLink href="/leads">{t("title")}</AddressLink>}
        primary={button}
      />
      <div className={classes.body}>
        {error && !data && <LoadFailed title={t("forms.title")} error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={120} aria-hidden />}
        {data?.items.length === 0 && (
          <EmptyState icon={IconForms} title={t("forms.emptyTitle")} text={t("forms.emptyText")}>
            {button}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <Table verticalSpacing={8}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("field.name")}</Table.Th>
                <Table.Th>{t("forms.state")}</Table.Th>
                <Table.Th>{t("field.source")}</Table.Th>
                <Table.Th>{t("forms.changed")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((form) => (
                <Table.Tr key={form.id}>
                  <Table.Td>
                    <AddressLink href={`/leads/forms/${form.id}`}>
                      <bdi>{form.name}</bdi>
                    </AddressLink>
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="dot" tt="none" fw={500} color={form.active ? "green" : "gray"}>
                      {t(form.active ? "forms.active" : "forms.inactive")}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{t(`source.${form.source}`)}</Table.Td>
                  <Table.Td>
                    <Text component="span" c="dimmed">
                      <When at={form.updatedAt} real />
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </div>
    </div>
  );
}
