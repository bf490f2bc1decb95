import { Tabs, Text } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { PageHead } from "@/shared/ui/PageHead";
import { Bundles } from "./Bundles";
import { Limits } from "./Limits";
import classes from "./QuoteSettings.module.css";
import { Reminder } from "./Reminder";
import { Templates } from "./Templates";

const tabs = ["limits", "reminder", "templates", "bundles"] as const;
const parts = { limits: Limits, reminder: Reminder, templates: Templates, bundles: Bundles };

/** What holds for all quotes: the limits beyond which one needs approval, when customers are reminded, what one can begin with, what is sold together. */
export default function QuoteSettings() {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const [search, update] = useUrlSearch();
  const open = can("settings:manage") ? tabs : tabs.filter((one) => one !== "limits" && one !== "reminder");
  const tab = open.find((one) => one === firstValue(search, "tab")) ?? open[0] ?? "templates";
  const Part = parts[tab];
  return (
    <div className={classes.page}>
      <div className={classes.back}>
        <Link to="/settings">
          <IconChevronLeft size={14} className="flip" aria-hidden />
          {t("settings.back")}
        </Link>
      </div>
      <PageHead title={t("settings.title")} />
      <Text c="dimmed" px="lg">
        {t("settings.explain")}
      </Text>
      <Tabs value={tab} onChange={(next) => update({ tab: next ?? undefined })} keepMounted={false} mt="sm">
        <Tabs.List px="lg">
          {open.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`settings.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          <Part />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
