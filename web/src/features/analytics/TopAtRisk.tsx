import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { TierBadge } from "@/shared/ui/Badges";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { customersHref } from "./analyticsQueries";
import type { CustomerAtRisk, HealthAnswer } from "./analyticsTypes";

const day = 86_400_000;

/** Of the customers at risk those who brought most: whom to call first, and why. */
export function TopAtRisk({ data, className }: { data: HealthAnswer; className?: string }) {
  const { t } = useTranslation("analytics");
  const all = (
    <AddressLink href={customersHref({ ...data.atRisk.filter, sort: "-lifetimeValue" })}>
      {t("health.allAtRisk", { count: data.atRisk.count })}
    </AddressLink>
  );
  return (
    <Panel title={t("health.topAtRisk")} action={data.atRisk.count > 0 && all} className={className}>
      {data.topAtRisk.length === 0 ? (
        <Text c="dimmed">{t("health.nobodyAtRisk")}</Text>
      ) : (
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.customer")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("column.tier")}</Table.Th>
              <Table.Th>{t("column.health")}</Table.Th>
              <Table.Th ta="end">{t("column.revenue")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.topAtRisk.map((customer) => (
              <AtRiskRow key={customer.id} customer={customer} data={data} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

function AtRiskRow({ customer, data }: { customer: CustomerAtRisk; data: HealthAnswer }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const { id, name, lastOrderAt, tier, healthScore, lifetimeValue } = customer;
  const silent = lastOrderAt ? Math.floor((Date.parse(data.asOf) - Date.parse(lastOrderAt)) / day) : 0;
  return (
    <Table.Tr>
      <Table.Td>
        <AddressLink href={`/customers/${id}`}>
          <bdi>{name}</bdi>
        </AddressLink>
        {lastOrderAt && (
          <Text size="xs" c="dimmed" title={format.moment(lastOrderAt)}>
            {t("health.silent", { count: silent })}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TierBadge value={tier} />
      </Table.Td>
      <Table.Td>
        <HealthRing score={healthScore} />
      </Table.Td>
      <Table.Td ta="end">
        <Money value={lifetimeValue} currency={data.currency} short />
      </Table.Td>
    </Table.Tr>
  );
}
