import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { StageBadge, TierBadge } from "@/shared/ui/Badges";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { When } from "@/shared/ui/When";
import type { TopCustomer } from "./dashboardTypes";

/** Who brought most, and how they are doing. */
export function TopCustomers({ customers, className }: { customers: TopCustomer[]; className?: string }) {
  const { t } = useTranslation("dashboard");
  const all = customers.length > 0 && <AddressLink href="/customers?sort=-lifetimeValue">{t("top.all")}</AddressLink>;
  return (
    <Panel title={t("top.title")} action={all} className={className}>
      {customers.length === 0 ? (
        <Text c="dimmed">{t("top.none")}</Text>
      ) : (
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("top.name")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("top.tier")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("top.stage")}</Table.Th>
              <Table.Th>{t("top.health")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("top.lastOrder")}</Table.Th>
              <Table.Th ta="end" visibleFrom="sm">
                {t("top.orders")}
              </Table.Th>
              <Table.Th ta="end">{t("top.value")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {customers.map((customer) => (
              <Row key={customer.id} customer={customer} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

function Row({ customer }: { customer: TopCustomer }) {
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Td>
        <AddressLink href={`/customers/${customer.id}`}>
          <bdi>{customer.name}</bdi>
        </AddressLink>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TierBadge value={customer.tier} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StageBadge value={customer.lifecycleStage} />
      </Table.Td>
      <Table.Td>
        <HealthRing score={customer.healthScore} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <When at={customer.lastOrderAt} />
      </Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        {customer.orderCount !== undefined && format.number(customer.orderCount)}
      </Table.Td>
      <Table.Td ta="end">
        <Text span visibleFrom="sm" inherit>
          <Money value={customer.lifetimeValue} currency={customer.currency} />
        </Text>
        <Text span hiddenFrom="sm" inherit>
          <Money value={customer.lifetimeValue} currency={customer.currency} short />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
