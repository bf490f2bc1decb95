import { ActionIcon, Button, Group, Skeleton, Stack, Table, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconFilePlus, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { type QuoteTemplate, templatesQuery } from "../quote";

/** What quotes can begin with. A template is written here, or kept of a quote on its page. */
export function Templates() {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(templatesQuery);
  const fresh = () => client.invalidateQueries({ queryKey: templatesQuery.queryKey });
  const remove = async ({ id, name, content }: QuoteTemplate) => {
    try {
      await http.delete("/api/crm/quote-templates/{id}", { path: { id } });
      toastDone(t("template.deleted", { name }), () =>
        http.post("/api/crm/quote-templates", { body: { name, content }, once: true }).then(fresh, toastFailed),
      );
    } catch (failure) {
      toastFailed(failure);
    }
    void fresh();
  };
  if (error && !data) return <LoadFailed title={t("settings.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={200} />;
  const rows = (
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
              <VisuallyHidden>{t("shared:moreActions")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map((template) => (
            <Table.Tr key={template.id}>
              <Table.Td>
                <Link to={`/settings/quotes/templates/${template.id}`} className="link">
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
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  {can("quotes:write") && (
                    <Tooltip label={t("template.use")}>
                      <ActionIcon
                        component={Link}
                        to="/quotes/new"
                        search={{ template: template.id } as never}
                        aria-label={t("template.useOf", { name: template.name })}
                      >
                        <IconFilePlus size={16} />
                      </ActionIcon>
                    </Tooltip>
                  )}
                  <Tooltip label={t("shared:delete")}>
                    <ActionIcon
                      aria-label={t("template.deleteOf", { name: template.name })}
                      onClick={() => void remove(template)}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </Tooltip>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
  return (
    <Stack gap="md">
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          component={Link}
          to="/settings/quotes/templates/new"
        >
          {t("template.new")}
        </Button>
      </Group>
      {data.items.length === 0 ? <Text c="dimmed">{t("template.empty")}</Text> : rows}
    </Stack>
  );
}
