import { Badge, Group, Tooltip } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import type { StaffMember } from "../settingsTypes";

/** How somebody stands: in words, never by colour alone. */
export function StaffBadges({ person }: { person: StaffMember }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const { status, invited, lockedUntil, totpEnabled } = person;
  return (
    <Group gap={6} wrap="nowrap">
      {status === "DISABLED" ? (
        <Badge variant="default" tt="none" c="dimmed">
          {t("people.state.disabled")}
        </Badge>
      ) : invited ? (
        <Badge variant="default" tt="none" c="var(--crm-info)">
          {t("people.state.invited")}
        </Badge>
      ) : (
        <span>{t("people.state.active")}</span>
      )}
      {lockedUntil && (
        <Tooltip label={t("people.lockedUntil", { time: format.moment(lockedUntil) })}>
          <Badge variant="default" tt="none" c="var(--crm-bad)">
            {t("people.state.locked")}
          </Badge>
        </Tooltip>
      )}
      {totpEnabled && (
        <Tooltip label={t("people.secondFactor")}>
          <IconShieldLock
            size={16}
            stroke={1.6}
            color="var(--crm-good)"
            role="img"
            aria-label={t("people.secondFactor")}
          />
        </Tooltip>
      )}
    </Group>
  );
}
