import { ActionIcon, Button, Group, Skeleton, Stack, Table, Text, Tooltip } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCustomerColumns } from "@/features/customers/customerColumns";
import { useInfiniteList } from "@/shared/data/useInfiniteList";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";

const shown = ["name", "healthScore", "tier", "lifecycleStage", "lifetimeValue", "orderCount", "lastOrderAt"];
/** On a phone who it is and what he is worth are in sight; the rest is one tap away. */
const onPhone = ["name", "lifetimeValue"];
const fromOf = (id: string) => (onPhone.includes(id) ? undefined : "sm");
const nothing = () => undefined;

interface Props {
  segment: string;
  onWhy: (customer: string) => void;
}

/** The customers in a segment, those worth most first, in the columns of the list of customers. */
export function MemberTable({ segment, onWhy }: Props) {
  const { t } = useTranslation("segments");
  const columns = useCustomerColumns(nothing, false).filter((column) => shown.includes(column.id));
  const rows = useInfiniteList("customers", "/api/crm/customers", { segment: [segment], sort: "-lifetimeValue" });
  if (rows.isLoading) {
    return (
      <Stack gap="sm" aria-hidden>
        {[1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} h={24} />
        ))}
      </Stack>
    );
  }
  if (rows.error) return <LoadFailed title={t("membersFailed")} error={rows.error} onRetry={rows.retry} />;
  if (rows.rows.length === 0) return <Text c="dimmed">{t("nobody")}</Text>;
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <AddressLink href={`/customers?segment=${segment}`}>{t("inList")}</AddressLink>
      </Group>
      <Table.ScrollContainer
        minWidth={300}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("membersTitle") } }}
      >
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.id} ta={column.end ? "end" : undefined} visibleFrom={fromOf(column.id)}>
                  {column.header}
                </Table.Th>
              ))}
              <Table.Th w={40}>
                <span className="visually-hidden">{t("why.short")}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.rows.map((row) => (
              <Table.Tr key={row.id}>
                {columns.map((column) => (
                  <Table.Td key={column.id} ta={column.end ? "end" : undefined} visibleFrom={fromOf(column.id)}>
                    {column.id === "name" ? (
                      <Link to={`/customers/${row.id}`} className="link">
                        {column.cell(row)}
                      </Link>
                    ) : (
                      column.cell(row)
                    )}
                  </Table.Td>
                ))}
                <Table.Td>
                  <Tooltip label={t("why.short")}>
                    <ActionIcon aria-label={t("why.of", { name: row.name })} onClick={() => onWhy(row.id)}>
                      <IconHelpCircle size={16} />
                    </ActionIcon>
                  </Tooltip>
                </Table.Td>
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
