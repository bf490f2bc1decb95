import { ActionIcon, Skeleton, Table, Text, VisuallyHidden } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { confirm } from "@/shared/ui/dialogs";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { type QuoteTemplate, templatesQuery } from "../quote";

/** What quotes can begin with. A template is made on the page of a quote. */
export function Templates() {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(templatesQuery);
  const remove = async ({ id, name }: QuoteTemplate) => {
    const sure = await confirm({
      title: t("template.deleteAsk", { name }),
      body: t("template.deleteText"),
      action: t("shared:delete"),
      danger: true,
    });
    if (!sure) return;
    try {
      await http.delete("/api/crm/quote-templates/{id}", { path: { id } });
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      toastDone(t("template.deleted", { name }));
    } catch (failure) {
      toastFailed(failure);
    }
  };
  if (error && !data) return <LoadFailed title={t("settings.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={200} />;
  if (data.items.length === 0) return <Text c="dimmed">{t("template.empty")}</Text>;
  return (
    <Table.ScrollContainer
      minWidth={480}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("settings.templates") } }}
    >
      <Table aria-label={t("settings.templates")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("template.name")}</Table.Th>
            <Table.Th ta="end">{t("field.lineCount")}</Table.Th>
            <Table.Th>{t("template.by")}</Table.Th>
            <Table.Th>{t("template.changed")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("shared:delete")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map((template) => (
            <Table.Tr key={template.id}>
              <Table.Td>
                <Link to="/quotes/new" search={{ template: template.id } as never} className="link">
                  <bdi>{template.name}</bdi>
                </Link>
              </Table.Td>
              <Table.Td ta="end">{format.number(template.lineCount)}</Table.Td>
              <Table.Td>
                <bdi>{template.createdByName}</bdi>
              </Table.Td>
              <Table.Td>
                <When at={template.updatedAt} />
              </Table.Td>
              <Table.Td ta="end">
                <ActionIcon
                  aria-label={t("template.deleteAsk", { name: template.name })}
                  onClick={() => void remove(template)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
