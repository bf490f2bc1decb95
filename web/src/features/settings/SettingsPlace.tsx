import { IconChevronLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHead } from "@/shared/ui/PageHead";
import classes from "./Settings.module.css";

interface Props {
  name: string;
  count?: number;
  primary?: ReactNode;
  /** Forms and short lists read better narrow. */
  isNarrow?: boolean;
  children: ReactNode;
}

/** One place among the settings: the way back, what it is for, and the thing itself. */
export function SettingsPlace({ name, count, primary, isNarrow, children }: Props) {
  const { t } = useTranslation("settings");
  return (
    <div className={isNarrow ? classes.narrow : undefined}>
      <div className={classes.back}>
        <Link to="/settings">
          <IconChevronLeft size={14} className="flip" aria-hidden />
          {t("title")}
        </Link>
      </div>
      <PageHead title={t(`places.${name}.title`)} count={count} primary={primary} />
      <p className={classes.purpose}>{t(`places.${name}.text`)}</p>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
