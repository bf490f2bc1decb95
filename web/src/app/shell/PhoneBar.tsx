import { Menu } from "@mantine/core";
import { IconHome, IconMenu2, IconPlus, IconSearch } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { createActionsFor, navFor } from "@/app/areas";
import { useMe } from "@/shared/auth/me";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { AccountMenu } from "./AccountMenu";
import { JobsTray } from "./JobsTray";
import { NotificationsPopover } from "./NotificationsPopover";
import classes from "./Shell.module.css";

export function PhoneHead() {
  const { businessUnit } = useMe();
  return (
    <header className={classes.phoneHead}>
      <img src="/mark.svg" alt="" width={20} height={20} />
      <strong className={classes.label}>
        <bdi>{businessUnit.name}</bdi>
      </strong>
      <NotificationsPopover />
      <JobsTray />
      <AccountMenu />
    </header>
  );
}

/** The thumb's reach on a phone: Home, Search, +, the place of daily work, More. */
export function PhoneBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation("app");
  const { code } = useLanguage();
  const me = useMe();
  const go = useNavigate();
  const creates = createActionsFor(me);
  const all = (["work", "areas", "settings"] as const).flatMap((section) => navFor(me, section));
  // The inbox where there is one; else the first area, so that no tab leads nowhere.
  const daily = all.find(({ to }) => to === "/inbox") ?? navFor(me, "areas")[0];
  return (
    <nav className={classes.phoneBar} aria-label={t("phoneBar")}>
      <Link to="/" className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
        <IconHome size={22} stroke={1.6} aria-hidden />
        {t("home")}
      </Link>
      <button type="button" className={classes.tab} onClick={onSearch}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        {t("searchShort")}
      </button>
      {creates.length > 0 && (
        <Menu position="top">
          <Menu.Target>
            <button type="button" className={classes.tab}>
              <IconPlus size={22} stroke={1.6} aria-hidden />
              {t("create")}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {creates.map((action) => (
              <Menu.Item
                key={action.to}
                leftSection={<action.icon size={16} />}
                onClick={() => go({ href: action.to })}
              >
                {action.label[code]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {daily && (
        <Link to={daily.to} className={classes.tab} activeOptions={{ includeSearch: false }}>
          <daily.icon size={22} stroke={1.6} aria-hidden />
          {daily.label[code]}
        </Link>
      )}
      <Menu position="top-end">
        <Menu.Target>
          <button type="button" className={classes.tab}>
            <IconMenu2 size={22} stroke={1.6} aria-hidden />
            {t("more")}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {all.map((item) => (
            <Menu.Item key={item.to} leftSection={<item.icon size={16} />} onClick={() => go({ to: item.to })}>
              {item.label[code]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
