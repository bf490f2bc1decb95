import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ContactsCard } from "@/features/companies/ContactsCard";
import { GroupCard } from "@/features/companies/GroupCard";
import { Customer360View } from "@/features/customers/Customer360View";
import { MergesCard } from "@/features/duplicates/MergesCard";
import { CustomerDeals } from "@/features/opportunities/CustomerDeals";
import { OrderTable } from "@/features/orders/OrderTable";
import { CustomerQuotes } from "@/features/quotes/CustomerQuotes";
import { QuoteTable } from "@/features/quotes/QuoteTable";
import { ReferralsCard } from "@/features/referrals/ReferralsCard";
import { SegmentsOfCustomer } from "@/features/segments/SegmentsOfCustomer";
import { useCan } from "@/shared/auth/me";
import { RecordFiles } from "@/shared/files/RecordFiles";

/** A customer's page with what other parts of the business add to it. */
export default function CustomerPage() {
  const { t } = useTranslation(["orders", "quotes", "segments", "files"]);
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const can = useCan();
  const orders = { id: "orders", label: t("title"), content: <OrderTable customerId={id} /> };
  const quotes = { id: "quotes", label: t("quotes:title"), content: <QuoteTable customerId={id} /> };
  const segments = { id: "segments", label: t("segments:title"), content: <SegmentsOfCustomer customer={id} /> };
  const files = {
    id: "files",
    label: t("files:title"),
    content: <RecordFiles holder="customers" id={id} isWritable={can("customers:write")} />,
  };
  const tabs = [
    ...(can("quotes:read") ? [quotes] : []),
    ...(can("orders:read") ? [orders] : []),
    files,
    ...(can("segments:read") ? [segments] : []),
  ];
  return (
    <Customer360View
      key={id}
      id={id}
      tabs={tabs}
      cards={({ profile, opportunities, quotes: offered, group, groupQuotes, groupOpportunities, referrals }) => (
        <>
          {(profile.type !== "B2C" || profile.company) && (
            <>
              <ContactsCard customerId={profile.id} />
              <GroupCard
                customerId={profile.id}
                group={group}
                quotes={can("quotes:read") ? groupQuotes : undefined}
                deals={can("opportunities:read") ? groupOpportunities : undefined}
              />
            </>
          )}
          {can("opportunities:read") && opportunities && (
            <CustomerDeals customerId={profile.id} deals={opportunities} />
          )}
          {can("quotes:read") && offered && <CustomerQuotes customerId={profile.id} quotes={offered} />}
          {can("leads:read") && referrals && <ReferralsCard customerId={profile.id} referrals={referrals} />}
          <MergesCard customerId={profile.id} />
        </>
      )}
    />
  );
}
