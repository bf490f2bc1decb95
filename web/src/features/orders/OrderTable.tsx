import { Button, Group, Skeleton, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useInfiniteList } from "@/shared/data/useInfiniteList";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { useOrderColumns } from "./orderColumns";

/** On a phone the number, the day and the sum are in sight; the rest is one tap away. */
const onPhone = ["number", "placedAt", "total"];
const shown = ["number", "placedAt", "kind", "status", "lineCount", "total"];

const fromOf = (id: string) => (onPhone.includes(id) ? undefined : "sm");

/** The orders of one customer, newest first, on that customer's page. */
export function OrderTable({ customerId }: { customerId: string }) {
  const { t } = useTranslation("orders");
  const columns = useOrderColumns().filter((column) => shown.includes(column.id));
  const rows = useInfiniteList("orders", "/api/crm/orders", { customerId, sort: "-placedAt" });
  if (rows.isLoading) {
    return (
      <Stack gap="sm" pt="md" aria-hidden>
        {[1, 2, 3, 4].map((row) => (
          <Skeleton key={row} h={20} />
        ))}
      </Stack>
    );
  }
  if (rows.error) return <LoadFailed title={t("failed")} error={rows.error} onRetry={rows.retry} />;
  if (rows.rows.length === 0) {
    return (
      <Text c="dimmed" pt="md">
        {t("noneOfCustomer")}
      </Text>
    );
  }
  return (
    <Stack gap="sm" pt="sm">
      <Group justify="flex-end">
        <AddressLink href={`/orders?customerId=${customerId}`}>{t("inList")}</AddressLink>
      </Group>
      <Table.ScrollContainer
        minWidth={300}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("title") } }}
      >
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.id} ta={column.end ? "end" : undefined} visibleFrom={fromOf(column.id)}>
                  {column.header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.rows.map((order) => (
              <Table.Tr key={order.id}>
                {columns.map((column) => (
                  <Table.Td key={column.id} ta={column.end ? "end" : undefined} visibleFrom={fromOf(column.id)}>
                    {column.id === "number" ? (
                      <Link to={`/orders/${order.id}`} className="link">
                        {column.cell(order)}
                      </Link>
                    ) : (
                      column.cell(order)
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.hasMore && (
        <Button variant="subtle" loading={rows.isLoadingMore} onClick={rows.loadMore} style={{ alignSelf: "center" }}>
          {t("more")}
        </Button>
      )}
    </Stack>
  );
}
