import { Button, Group, Skeleton, Table, Text } from "@mantine/core";
import { IconEdit, IconFileText, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { PartFailed } from "@/shared/ui/PartFailed";
import { DealProductsDialog } from "./DealProductsDialog";
import { type Deal, isClosed } from "./deal";
import { type DealProducts, productsQuery } from "./dealProducts";
import classes from "./OpportunityPage.module.css";

function Lines({ products, deal }: { products: DealProducts; deal: Deal }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const { lines, currency, total, valueFromProducts } = products;
  return (
    <>
      <Table aria-label={t("products.title")} className={classes.products}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("products.item")}</Table.Th>
            <Table.Th ta="end">{t("products.quantity")}</Table.Th>
            <Table.Th ta="end" visibleFrom="xs">
              {t("products.unitPrice")}
            </Table.Th>
            <Table.Th ta="end">{t("products.amount")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same product may stand in two lines
            <Table.Tr key={at}>
              <Table.Td>
                <bdi>{line.name}</bdi>
                {line.sku && (
                  <Text c="dimmed" fz="xs">
                    <Bdi>{line.sku}</Bdi>
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">{format.number(line.quantity, 4)}</Table.Td>
              <Table.Td ta="end" visibleFrom="xs">
                <Money value={line.unitPrice} currency={currency} />
              </Table.Td>
              <Table.Td ta="end">
                <Money value={line.amount} currency={currency} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="space-between" mt="sm" gap="xs">
        <Text c="dimmed" fz="sm">
          {valueFromProducts
            ? t("products.follows")
            : t("products.apart", { value: format.money(deal.value, deal.currency) })}
        </Text>
        <Text fw={600}>
          <Money value={total} currency={currency} />
        </Text>
      </Group>
    </>
  );
}

/** What the deal is about, with the way from here to a quote. */
export function DealProductsPanel({ deal }: { deal: Deal }) {
  const { t } = useTranslation("opportunities");
  const can = useCan();
  const [isEdited, setEdited] = useState(false);
  const { data, error, refetch } = useQuery(productsQuery(deal.id));
  const writes = can("opportunities:write") && !deal.deletedAt;
  const has = (data?.lines.length ?? 0) > 0;
  const edit = writes && data && (
    <Button
      variant="default"
      leftSection={has ? <IconEdit size={14} /> : <IconPlus size={14} />}
      onClick={() => setEdited(true)}
    >
      {t(has ? "products.edit" : "products.add")}
    </Button>
  );
  const quote = can("quotes:write") && !deal.deletedAt && !isClosed(deal.stage) && (
    <Button
      variant="default"
      leftSection={<IconFileText size={14} />}
      component={Link}
      to="/quotes/new"
      search={{ customerId: deal.customerId, opportunityId: deal.id } as never}
    >
      {t("products.quote")}
    </Button>
  );
  return (
    <Panel title={t("products.title")}>
      {error && !data ? (
        <PartFailed error={error} onRetry={() => void refetch()} />
      ) : data ? (
        has ? (
          <Lines products={data} deal={deal} />
        ) : (
          <Text c="dimmed">{t("products.empty")}</Text>
        )
      ) : (
        <Skeleton h={80} aria-hidden />
      )}
      {(edit || quote) && (
        <Group gap="xs" mt="md">
          {edit}
          {quote}
        </Group>
      )}
      {isEdited && data && <DealProductsDialog deal={deal} products={data} onClose={() => setEdited(false)} />}
    </Panel>
  );
}
