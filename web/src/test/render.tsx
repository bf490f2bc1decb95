import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { FormatProvider } from "@/shared/format/FormatProvider";
import { parseSearch, stringifySearch } from "@/shared/nav/search";
import { cssVariablesResolver, theme } from "@/shared/theme/theme";
import { DialogHost } from "@/shared/ui/dialogs";

const settings = { timeZone: "UTC", currency: "EUR", fixedNow: "2026-11-22T12:00:00Z" };

/** Draws a screen at an address, with everything around it that the app has; answers the router and the cache. */
export async function renderAt(ui: ReactNode, address = "/", path = "/") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const root = createRootRoute();
  const here = createRoute({ getParentRoute: () => root, path, component: () => <>{ui}</> });
  const elsewhere = createRoute({ getParentRoute: () => root, path: "$", component: () => <p>elsewhere</p> });
  const router = createRouter({
    routeTree: root.addChildren(path === "$" ? [here] : [here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch,
  });
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
      <QueryClientProvider client={client}>
        <Suspense fallback={<p>loading</p>}>
          <FormatProvider value={settings}>
            <Notifications />
            <DialogHost />
            <div data-testid="ready" />
            <RouterProvider router={router as never} />
          </FormatProvider>
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByTestId("ready");
  await router.load();
  return { ...view, router, client };
}
