import { Text } from "@mantine/core";
import {
  type Icon,
  IconMail,
  IconMessage,
  IconMessageCircle,
  IconNote,
  IconPhone,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Panel } from "@/shared/ui/Panel";
import { When } from "@/shared/ui/When";
import classes from "./Dashboard.module.css";
import type { RecentInteraction } from "./dashboardTypes";

const signs: Record<string, Icon> = {
  EMAIL: IconMail,
  PHONE: IconPhone,
  MEETING: IconUsersGroup,
  CHAT: IconMessageCircle,
  NOTE: IconNote,
};

interface Props {
  interactions: RecentInteraction[];
  className?: string;
}

export function RecentInteractions({ interactions, className }: Props) {
  const { t } = useTranslation("dashboard");
  const all = interactions.length > 0 && (
    <AddressLink href="/customers?sort=-lastInteractionAt">{t("interaction.all")}</AddressLink>
  );
  return (
    <Panel title={t("interaction.title")} action={all} className={className}>
      {interactions.length === 0 ? (
        <Text c="dimmed">{t("interaction.none")}</Text>
      ) : (
        <ul className={classes.rows}>
          {interactions.slice(0, 6).map((one) => (
            <Row key={one.id} interaction={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ interaction }: { interaction: RecentInteraction }) {
  const { t } = useTranslation("dashboard");
  const { type, subject, customerId, customerName, personName, occurredAt } = interaction;
  const Sign = signs[type] ?? IconMessage;
  return (
    <li>
      <div className={classes.row}>
        <Sign size={16} stroke={1.6} aria-hidden />
        <span className={classes.main}>
          <AddressLink href={`/customers/${customerId}`} className={`${classes.title} ${classes.cover}`}>
            <bdi>{customerName}</bdi>
          </AddressLink>
          <span className={classes.sub}>
            {t(`interaction.${type}`, { defaultValue: type })}
            {subject && (
              <>
                {" · "}
                <bdi>{subject}</bdi>
              </>
            )}
          </span>
        </span>
        <span className={`${classes.end} ${classes.sub}`}>
          <When at={occurredAt} />
          {personName && <bdi className={classes.sub}>{personName}</bdi>}
        </span>
      </div>
    </li>
  );
}
