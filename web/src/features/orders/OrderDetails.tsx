import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Address } from "@/shared/api/types";
import { countryName } from "@/shared/format/place";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { When } from "@/shared/ui/When";
import { OrderLines } from "./OrderLines";
import { orderQuery } from "./order";
import { KindBadge, StatusBadge } from "./StatusBadge";

function ShippingAddress({ address }: { address: Address }) {
  const { t } = useTranslation("orders");
  const spoken = useLanguage();
  const { line1, line2, postalCode, city, region, country } = address;
  const lines = [
    line1,
    line2,
    [postalCode, city].filter(Boolean).join(" "),
    region === city ? undefined : region,
    countryName(country, spoken),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <div>
      <Text c="dimmed" fz="xs">
        {t("shippingAddress")}
      </Text>
      <Text style={{ whiteSpace: "pre-line" }}>
        <bdi>{lines.join("\n")}</bdi>
      </Text>
    </div>
  );
}

/** One order: who, when, how it stands, its lines and its sums. */
export function OrderDetails({ id }: { id: string }) {
  const { t } = useTranslation("orders");
  const { data: order, error, refetch } = useQuery(orderQuery(id));
  if (error && !order) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!order) {
    return (
      <Stack gap="md" aria-hidden>
        <Skeleton h={40} w="60%" />
        <Skeleton h={200} />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <Group gap="sm">
        {order.kind !== "ORDER" && <KindBadge kind={order.kind} />}
        <StatusBadge status={order.status} />
        {order.paymentStatus && <Text c="dimmed">{t(`payment.${order.paymentStatus}`)}</Text>}
        <Text c="dimmed">
          <When at={order.placedAt} exact />
        </Text>
      </Group>
      <div>
        <Text c="dimmed" fz="xs">
          {t("field.customerName")}
        </Text>
        {order.customerId ? (
          <Link to={`/customers/${order.customerId}`} className="link">
            <bdi>{order.customerName}</bdi>
          </Link>
        ) : (
          <Text>{t("guest")}</Text>
        )}
      </div>
      <OrderLines order={order} />
      {order.shippingAddress && <ShippingAddress address={order.shippingAddress} />}
    </Stack>
  );
}
