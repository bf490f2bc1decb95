import { Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { amountOf, type Order, type OrderLine } from "./order";

function LineRow({ line, order }: { line: OrderLine; order: Order }) {
  const { t } = useTranslation("orders");
  const format = useFormat();
  const name = <bdi>{line.name ?? line.sku}</bdi>;
  return (
    <Table.Tr c={line.adjustment ? "dimmed" : undefined}>
      <Table.Td>
        {line.productId ? (
          <Link to={`/products/${line.productId}`} className="link">
            {name}
          </Link>
        ) : (
          name
        )}{" "}
        <span style={{ color: "var(--crm-secondary)", whiteSpace: "nowrap" }}>
          <Bdi>{line.sku}</Bdi>
          {line.adjustment && ` · ${t("kind.ADJUSTMENT")}`}
        </span>
      </Table.Td>
      <Table.Td ta="end">{format.number(line.quantity, 3)}</Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        <Money value={line.unitPrice} currency={order.currency} />
      </Table.Td>
      <Table.Td ta="end">
        <Money value={amountOf(line)} currency={order.currency} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The lines of an order and what they add up to. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useTranslation("orders");
  const sum = (label: string, value: number | undefined, strong?: boolean) =>
    value ? (
      <Table.Tr fw={strong ? 600 : undefined}>
        <Table.Th scope="row" colSpan={2} ta="end" fw={strong ? 600 : 400}>
          {label}
        </Table.Th>
        <Table.Td visibleFrom="sm" />
        <Table.Td ta="end">
          <Money value={value} currency={order.currency} />
        </Table.Td>
      </Table.Tr>
    ) : null;
  const discount = order.discount ? -order.discount : undefined;
  return (
    <Table.ScrollContainer
      minWidth={280}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("lines") } }}
    >
      <Table aria-label={t("lines")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("line.product")}</Table.Th>
            <Table.Th ta="end">{t("line.quantity")}</Table.Th>
            <Table.Th ta="end" visibleFrom="sm">
              {t("line.unitPrice")}
            </Table.Th>
            <Table.Th ta="end">{t("line.amount")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {order.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are all kept, only their place tells them apart
            <LineRow key={at} line={line} order={order} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          {sum(t("sum.discount"), discount)}
          {sum(t("sum.shipping"), order.shipping)}
          {sum(t("sum.total"), order.total, true)}
          {sum(t("sum.refunded"), order.refunded)}
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
