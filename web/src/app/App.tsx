import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { onSignedOut, queryClient } from "@/shared/api/queryClient";
import { onOtherPerson } from "@/shared/auth/person";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { cssVariablesResolver, theme } from "@/shared/theme/theme";
import { router } from "./router";
import { PageSkeleton } from "./shell/PageSkeleton";

/** Comes after the first paint: nobody is asked anything before it. */
const DialogHost = lazy(() => import("@/shared/ui/DialogHost"));

const colorSchemeManager = localStorageColorSchemeManager({ key: "crm.scheme" });
const doors = ["/sign-in", "/setup", "/password-reset"];

/** A lost session leads to the sign-in screen, which leads back to the same address. */
onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (doors.includes(pathname)) return;
  queryClient.removeQueries({ queryKey: ["me"] });
  void router.navigate({ to: "/sign-in", search: { next: href } as never });
});

onOtherPerson(queryClient, () => window.location.reload());

function DirectionOfLanguage() {
  const { dir } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(dir), [dir, setDirection]);
  return null;
}

export function App() {
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <Suspense fallback={<PageSkeleton />}>
            <DirectionOfLanguage />
            <Notifications position="bottom-left" limit={4} containerWidth={400} />
            <Suspense>
              <DialogHost />
            </Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
