import { Anchor } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "./Shell.module.css";

/** Says on every screen that this unit's now is not the real one. */
export function ClockBanner() {
  const { t } = useTranslation("app");
  const { businessUnit } = useMe();
  const can = useCan();
  const format = useFormat();
  return (
    <div className={classes.banner} role="status">
      <IconClockPause size={16} aria-hidden />
      <span>{t("clock.fixed", { moment: format.moment(businessUnit.now) })}</span>
      {can("settings:manage") && (
        <Anchor component={Link} to="/settings/unit" underline="always">
          {t("clock.change")}
        </Anchor>
      )}
    </div>
  );
}
