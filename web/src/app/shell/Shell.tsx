import { useLocalStorage } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { createActionsFor } from "@/app/areas";
import { useMe } from "@/shared/auth/me";
import { FormatProvider } from "@/shared/format/FormatProvider";
import { useLiveUpdates } from "@/shared/live/useLiveUpdates";
import { CreateActionsProvider } from "@/shared/nav/createActions";
import { ClockBanner } from "./ClockBanner";
import { OfflineNotice } from "./OfflineNotice";
import { PageSkeleton } from "./PageSkeleton";
import { PhoneBar, PhoneHead } from "./PhoneBar";
import { usePanels } from "./panels";
import classes from "./Shell.module.css";
import { Sidebar } from "./Sidebar";
import { usePersonChoices } from "./usePersonChoices";
import { useShellKeys } from "./useShellKeys";

const Palette = lazy(() => import("./Palette"));
const ShortcutSheet = lazy(() => import("./ShortcutSheet"));

/** The router draws at one go. Put off by one drawing the frame comes in slices, and a click meanwhile is not kept waiting. */
export function Shell() {
  const begun = useDeferredValue(true, false);
  return begun ? <Frame /> : <PageSkeleton />;
}

/** The frame of every screen: sidebar (bottom bar on phones), banner, and the page itself. */
function Frame() {
  const { t } = useTranslation("app");
  const me = useMe();
  const { businessUnit, person } = me;
  const creates = useMemo(() => createActionsFor(me), [me]);
  const [collapsed, setCollapsed] = useLocalStorage({ key: "crm.sidebar.collapsed", defaultValue: false });
  const [panel, openPanel] = usePanels();
  usePersonChoices();
  useLiveUpdates();
  useShellKeys(openPanel);
  const isLive = businessUnit.clock === "LIVE";

  return (
    <FormatProvider
      value={{
        timeZone: person.timeZone ?? businessUnit.timeZone,
        currency: businessUnit.currency,
        fixedNow: isLive ? undefined : businessUnit.now,
      }}
    >
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <div className={classes.shell} style={{ "--sidebar": collapsed ? "56px" : "224px" } as React.CSSProperties}>
        <Sidebar
          collapsed={collapsed}
          onCollapse={() => setCollapsed(!collapsed)}
          onSearch={() => openPanel("palette")}
        />
        <PhoneHead />
        <div className={classes.main}>
          {!isLive && <ClockBanner />}
          <OfflineNotice />
          <main id="main" className={classes.content} tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>
              <CreateActionsProvider value={creates}>
                <Outlet />
              </CreateActionsProvider>
            </Suspense>
          </main>
        </div>
        <PhoneBar onSearch={() => openPanel("palette")} />
      </div>
      <Suspense fallback={null}>
        {panel === "palette" && <Palette onClose={() => openPanel(undefined)} />}
        {panel === "shortcuts" && <ShortcutSheet onClose={() => openPanel(undefined)} />}
      </Suspense>
    </FormatProvider>
  );
}
