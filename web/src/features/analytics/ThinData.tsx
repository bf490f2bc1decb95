import { Alert } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Below this many buyers a fifth of them is a handful, and shares say more about chance than about the shop. */
const enough = 50;

export function ThinData({ buyers, className }: { buyers: number; className?: string }) {
  const { t } = useTranslation("analytics");
  if (buyers >= enough) return null;
  return (
    <Alert className={className} color="gray" variant="light" icon={<IconInfoCircle size={16} />} role="note">
      {buyers === 0 ? t("thin.noOrders") : t("thin.few", { count: buyers, enough })}
    </Alert>
  );
}
