import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { navFor } from "@/app/areas";
import { useMe } from "@/shared/auth/me";
import { useLanguage } from "@/shared/i18n/useLanguage";
import type { NavItem } from "@/shared/nav/area";
import { AccountMenu } from "./AccountMenu";
import { JobsTray } from "./JobsTray";
import { NotificationsPopover } from "./NotificationsPopover";
import classes from "./Shell.module.css";

function NavLinks({ items, collapsed, label }: { items: NavItem[]; collapsed: boolean; label: string }) {
  const { code } = useLanguage();
  if (items.length === 0) return null;
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={item.to}>
          <Tooltip label={item.label[code]} position="right" disabled={!collapsed} openDelay={0}>
            <Link
              to={item.to}
              className={classes.item}
              activeOptions={{ exact: item.to === "/", includeSearch: false }}
              aria-label={collapsed ? item.label[code] : undefined}
            >
              <item.icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.label}>{item.label[code]}</span>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  collapsed: boolean;
  onCollapse: () => void;
  onSearch: () => void;
}

export function Sidebar({ collapsed, onCollapse, onSearch }: Props) {
  const { t } = useTranslation("app");
  const me = useMe();
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <aside className={`${classes.sidebar} ${collapsed ? classes.collapsed : ""}`} aria-label={t("sidebar")}>
      <div className={classes.unit}>
        {!collapsed && <img src="/mark.svg" alt="" />}
        <span className={classes.unitName} title={me.businessUnit.name}>
          <bdi>{me.businessUnit.name}</bdi>
        </span>
        <ActionIcon
          aria-label={collapsed ? t("expand") : t("collapse")}
          aria-expanded={!collapsed}
          onClick={onCollapse}
        >
          <Toggle size={18} stroke={1.6} className="flip" />
        </ActionIcon>
      </div>
      <button type="button" className={`${classes.item} ${classes.search}`} onClick={onSearch} aria-label={t("search")}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={classes.label}>{t("search")}</span>
        <kbd className={classes.key} dir="ltr">
          Ctrl K
        </kbd>
      </button>
      <nav className={classes.nav} aria-label={t("areas")}>
        <NavLinks items={navFor(me, "work")} collapsed={collapsed} label={t("myWork")} />
        <NavLinks items={navFor(me, "areas")} collapsed={collapsed} label={t("areas")} />
      </nav>
      <nav aria-label={t("settings")}>
        <NavLinks items={navFor(me, "settings")} collapsed={collapsed} label={t("settings")} />
      </nav>
      <div className={classes.foot}>
        <AccountMenu />
        <NotificationsPopover />
        <JobsTray />
      </div>
    </aside>
  );
}
