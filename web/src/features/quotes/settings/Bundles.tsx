import { ActionIcon, Badge, Button, Group, Skeleton, Stack, Table, Text, VisuallyHidden } from "@mantine/core";
import { IconEdit, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { bundlesQuery, type QuoteBundle } from "../quote";
import { BundleDialog } from "./BundleDialog";

/** What is sold together: names, products, and the price of the whole where it has one. */
export function Bundles() {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const client = useQueryClient();
  const [edited, setEdited] = useState<QuoteBundle | "new">();
  const { data, error, refetch } = useQuery(bundlesQuery);
  const fresh = () => client.invalidateQueries({ queryKey: bundlesQuery.queryKey });
  const remove = async ({ id, name, price, currency, active, lines }: QuoteBundle) => {
    try {
      await http.delete("/api/crm/quote-bundles/{id}", { path: { id } });
      const parts = lines.map(({ productId, quantity }) => ({ productId, quantity }));
      toastDone(t("bundle.deleted", { name }), () =>
        http
          .post("/api/crm/quote-bundles", { body: { name, price, currency, active, lines: parts } })
          .then(fresh, toastFailed),
      );
    } catch (failure) {
      toastFailed(failure);
    }
    void fresh();
  };
  if (error && !data) return <LoadFailed title={t("settings.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={200} />;
  return (
    <Stack gap="md">
      <Group>
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited("new")}>
          {t("bundle.new")}
        </Button>
      </Group>
      {data.items.length === 0 ? (
        <Text c="dimmed">{t("bundle.empty")}</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={480}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("settings.bundles") } }}
        >
          <Table aria-label={t("settings.bundles")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("bundle.name")}</Table.Th>
                <Table.Th>{t("bundle.products")}</Table.Th>
                <Table.Th ta="end">{t("bundle.price")}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t("shared:moreActions")}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((bundle) => (
                <Table.Tr key={bundle.id}>
                  <Table.Td>
                    <bdi>{bundle.name}</bdi>{" "}
                    {!bundle.active && (
                      <Badge variant="default" size="sm" tt="none" fw={500}>
                        {t("bundle.off")}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {bundle.lines.map((line) => (
                      <div key={`${line.productId}${line.quantity}`}>
                        {format.number(line.quantity, 4)} × <bdi>{line.name}</bdi>
                      </div>
                    ))}
                  </Table.Td>
                  <Table.Td ta="end">
                    {bundle.price === undefined ? (
                      t("bundle.sum")
                    ) : (
                      <Money value={bundle.price} currency={bundle.currency} />
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4} justify="flex-end" wrap="nowrap">
                      <ActionIcon
                        aria-label={t("bundle.edit", { name: bundle.name })}
                        onClick={() => setEdited(bundle)}
                      >
                        <IconEdit size={16} />
                      </ActionIcon>
                      <ActionIcon
                        aria-label={t("bundle.deleteOf", { name: bundle.name })}
                        onClick={() => void remove(bundle)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {edited && <BundleDialog bundle={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Stack>
  );
}
