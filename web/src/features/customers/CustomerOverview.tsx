import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { CustomerHealthScore } from "./CustomerHealthScore";
import classes from "./CustomerInteractions.module.css";
import type { Customer360 } from "./customer360";
import { DayHeading } from "./DayHeading";
import { OrderHistory } from "./OrderHistory";
import record from "./record.module.css";
import { TimelineLine } from "./TimelineLine";
import { TopProducts } from "./TopProducts";
import { daysOf } from "./timeline";

const latest = 6;

/** The middle of a customer's page: how it goes, what was bought, what happened last. */
export function CustomerOverview({ data }: { data: Customer360 }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const sells = useCan()("orders:read");
  const currency = data.orders?.currency;
  const items = (data.timeline?.items ?? []).slice(0, latest);
  return (
    <div className={record.overview}>
      {data.health && <CustomerHealthScore health={data.health} />}
      {data.orders && sells && <OrderHistory customerId={data.profile.id} orders={data.orders} />}
      {sells && (data.topProducts?.length ?? 0) > 0 && (
        <TopProducts products={data.topProducts ?? []} currency={currency} />
      )}
      <Stack gap="xs" component="section" aria-label={t("overview.recent")}>
        <Group justify="space-between">
          <Title order={2}>{t("overview.recent")}</Title>
          <AddressLink href={`/customers/${data.profile.id}?tab=timeline`}>{t("overview.all")}</AddressLink>
        </Group>
        {items.length === 0 && <Text c="dimmed">{t("timeline.none")}</Text>}
        {daysOf(items, format.settings.timeZone).map(({ day, lines }) => (
          <div key={day}>
            <Text c="dimmed" fz="xs">
              <DayHeading day={day} />
            </Text>
            <ol className={classes.lines}>
              {lines.map((line) => (
                <TimelineLine key={line.key} line={line} />
              ))}
            </ol>
          </div>
        ))}
      </Stack>
    </div>
  );
}
