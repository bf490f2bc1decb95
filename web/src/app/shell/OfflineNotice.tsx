import { Button } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { IconCloudOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLiveState } from "@/shared/live/liveState";
import classes from "./Shell.module.css";

/** Shown while the network or the program is away; what is on the screen stays readable. */
export function OfflineNotice() {
  const { t } = useTranslation("app");
  const { online } = useNetwork();
  const live = useLiveState();
  const client = useQueryClient();
  if (online && live !== "lost") return null;
  return (
    <div className={classes.banner} role="status">
      <IconCloudOff size={16} aria-hidden />
      <span>{t("offline")}</span>
      <Button variant="subtle" size="compact-xs" onClick={() => void client.refetchQueries({ type: "active" })}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
