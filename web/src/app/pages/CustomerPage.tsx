import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Customer360View } from "@/features/customers/Customer360View";
import { MergesCard } from "@/features/duplicates/MergesCard";
import { CustomerDeals } from "@/features/opportunities/CustomerDeals";
import { OrderTable } from "@/features/orders/OrderTable";
import { useCan } from "@/shared/auth/me";

/** A customer's page with what other parts of the business add to it. */
export default function CustomerPage() {
  const { t } = useTranslation("orders");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const can = useCan();
  const orders = { id: "orders", label: t("title"), content: <OrderTable customerId={id} /> };
  return (
    <Customer360View
      key={id}
      id={id}
      tabs={can("orders:read") ? [orders] : []}
      cards={({ profile, opportunities }) => (
        <>
          {can("opportunities:read") && opportunities && (
            <CustomerDeals customerId={profile.id} deals={opportunities} />
          )}
          <MergesCard customerId={profile.id} />
        </>
      )}
    />
  );
}
