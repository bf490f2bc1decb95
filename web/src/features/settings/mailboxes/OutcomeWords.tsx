import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AddressLink } from "@/shared/ui/AddressLink";
import settings from "../Settings.module.css";
import type { ReceivedMail } from "./mailboxTypes";

const colors: Record<ReceivedMail["outcome"], string> = {
  NEW_LEAD: "green",
  LEAD: "green",
  CUSTOMER: "green",
  ASIDE: "yellow",
  DUPLICATE: "gray",
  FAILED: "red",
};

const addressOf = ({ leadId, customerId }: ReceivedMail) =>
  customerId ? `/customers/${customerId}` : leadId && `/leads/${leadId}`;

/** What became of a message, the way to it, and why where that needs a reason. */
export function OutcomeWords({ mail }: { mail: ReceivedMail }) {
  const { t } = useTranslation("mailboxes");
  const href = addressOf(mail);
  const words = t(`outcome.${mail.outcome}`);
  return (
    <>
      <Badge variant="dot" tt="none" fw={500} color={colors[mail.outcome]}>
        {words}
      </Badge>
      {href && (
        <div className={settings.sub}>
          <AddressLink href={href}>{t(mail.customerId ? "toCustomer" : "toLead")}</AddressLink>
        </div>
      )}
      {mail.reason && <div className={settings.sub}>{t(`reason.${mail.reason}`)}</div>}
      {mail.takenBy && (
        <div className={settings.sub}>
          {t("takenBy")} <bdi>{mail.takenBy}</bdi>
        </div>
      )}
    </>
  );
}
