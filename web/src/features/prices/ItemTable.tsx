import { ActionIcon, Group, Table, Text, VisuallyHidden } from "@mantine/core";
import { IconEdit, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import type { PriceItem, PriceList } from "./price";

interface Props {
  list: PriceList;
  items: PriceItem[];
  onEdit?: (item: PriceItem) => void;
}

/** What a list says, a product or category in each row, with its steps. */
export function ItemTable({ list, items, onEdit }: Props) {
  const { t } = useTranslation("prices");
  const format = useFormat();
  const client = useQueryClient();
  const stale = () => void client.invalidateQueries({ queryKey: ["price_lists"] });
  const back = ({ productId, categoryId, steps }: PriceItem) =>
    http
      .put("/api/crm/price-lists/{id}/items", { path: { id: list.id }, body: { productId, categoryId, steps } })
      .then(stale);
  const remove = useMutation({
    mutationFn: (item: PriceItem) =>
      http.delete("/api/crm/price-lists/{id}/items/{itemId}", { path: { id: list.id, itemId: item.id } }),
    onSuccess: (_, item) => {
      stale();
      toastDone(t("item.removed", { name: item.name }), () => back(item));
    },
    onError: (error) => toastFailed(error),
  });
  return (
    <Table.ScrollContainer
      minWidth={520}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("item.title") } }}
    >
      <Table aria-label={t("item.title")} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("item.of")}</Table.Th>
            <Table.Th ta="end">{t("item.catalogue")}</Table.Th>
            <Table.Th>{t("item.steps")}</Table.Th>
            {onEdit && (
              <Table.Th>
                <VisuallyHidden>{t("shared:moreActions")}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>
                <bdi>{item.name}</bdi>{" "}
                <Text span c="dimmed" fz="xs">
                  {item.sku ? <Bdi>{item.sku}</Bdi> : t("item.category")}
                </Text>
              </Table.Td>
              <Table.Td ta="end">
                <Money value={item.cataloguePrice} currency={list.currency} />
              </Table.Td>
              <Table.Td>
                {item.steps.map((step) => (
                  <div key={step.from}>
                    {step.from > 0 && `${t("step.from", { from: format.number(step.from, 4) })} `}
                    {step.unitPrice !== undefined ? (
                      <Money value={step.unitPrice} currency={list.currency} />
                    ) : (
                      t("step.less", { percent: format.percent((step.percent ?? 0) / 100, 2) })
                    )}
                  </div>
                ))}
              </Table.Td>
              {onEdit && (
                <Table.Td>
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    <ActionIcon aria-label={t("item.edit", { name: item.name })} onClick={() => onEdit(item)}>
                      <IconEdit size={16} />
                    </ActionIcon>
                    <ActionIcon aria-label={t("item.remove", { name: item.name })} onClick={() => remove.mutate(item)}>
                      <IconTrash size={16} />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
