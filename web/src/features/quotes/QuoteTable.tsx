import { Button, Group, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useInfiniteList } from "@/shared/data/useInfiniteList";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { useQuoteColumns } from "./quoteColumns";

/** On a phone the number, how it stands and the sum are in sight; the rest is one tap away. */
const onPhone = ["number", "status", "total"];
const shown = ["number", "title", "status", "validUntil", "total", "createdAt"];

const fromOf = (id: string) => (onPhone.includes(id) ? undefined : "sm");

/** The quotes of one customer, newest first, on that customer's page. */
export function QuoteTable({ customerId }: { customerId: string }) {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const columns = useQuoteColumns().filter((column) => shown.includes(column.id));
  const rows = useInfiniteList("quotes", "/api/crm/quotes", { customerId, sort: "-createdAt" });
  if (rows.isLoading) {
    return (
      <Stack gap="sm" pt="md" aria-hidden>
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} h={20} />
        ))}
      </Stack>
    );
  }
  if (rows.error) return <LoadFailed title={t("failed")} error={rows.error} onRetry={rows.retry} />;
  return (
    <Stack gap="sm" pt="sm">
      <Group justify="space-between">
        {can("quotes:write") ? (
          <Button
            variant="default"
            component={Link}
            to="/quotes/new"
            search={{ customerId } as never}
            leftSection={<IconPlus size={14} />}
          >
            {t("create")}
          </Button>
        ) : (
          <span />
        )}
        {rows.rows.length > 0 && <AddressLink href={`/quotes?customerId=${customerId}`}>{t("inList")}</AddressLink>}
      </Group>
      {rows.rows.length === 0 ? (
        <Text c="dimmed">{t("noneOfCustomer")}</Text>
      ) : (
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
              {rows.rows.map((quote) => (
                <Table.Tr key={quote.id}>
                  {columns.map((column) => (
                    <Table.Td key={column.id} ta={column.end ? "end" : undefined} visibleFrom={fromOf(column.id)}>
                      {column.id === "number" ? (
                        <Link to={`/quotes/${quote.id}`} className="link">
                          {column.cell(quote)}
                        </Link>
                      ) : (
                        column.cell(quote)
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {rows.hasMore && (
        <Button variant="subtle" loading={rows.isLoadingMore} onClick={rows.loadMore} style={{ alignSelf: "center" }}>
          {t("more")}
        </Button>
      )}
    </Stack>
  );
}
