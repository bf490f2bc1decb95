import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Customer360View } from "@/features/customers/Customer360View";
import { CustomerDeals } from "@/features/opportunities/CustomerDeals";
import { OrderTable } from "@/features/orders/OrderTable";
import { SegmentsOfCustomer } from "@/features/segments/SegmentsOfCustomer";
import { useCan } from "@/shared/auth/me";

/** A customer's page with what other parts of the business add to it. */
export default function CustomerPage() {
  const { t } = useTranslation(["orders", "segments"]);
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const can = useCan();
  const orders = { id: "orders", label: t("title"), content: <OrderTable customerId={id} /> };
  const segments = { id: "segments", label: t("segments:title"), content: <SegmentsOfCustomer customer={id} /> };
  const tabs = [...(can("orders:read") ? [orders] : []), ...(can("segments:read") ? [segments] : [])];
  return (
    <Customer360View
      key={id}
      id={id}
      tabs={tabs}
      cards={({ profile, opportunities }) =>
        can("opportunities:read") && opportunities && <CustomerDeals customerId={profile.id} deals={opportunities} />
      }
    />
  );
}
