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
import type { Me } from "@/shared/api/types";
import { meQuery } from "@/shared/auth/me";
import { FormatProvider } from "@/shared/format/FormatProvider";
import { parseSearch, stringifySearch } from "@/shared/nav/search";
import { cssVariablesResolver, theme } from "@/shared/theme/theme";
import DialogHost from "@/shared/ui/DialogHost";

const settings = { timeZone: "UTC", currency: "EUR", fixedNow: "2026-11-22T12:00:00Z" };

/** Somebody signed in who may do everything; tests name fewer permissions where it matters. */
export const testMe: Me = {
  person: { id: "p1", name: "Ada Byron", email: "ada@example.com", timeZone: "UTC", totpEnabled: false },
  roles: ["ADMIN"],
  permissions: [
    "customers",
    "interactions",
    "tasks",
    "orders",
    "products",
    "labels",
    "views",
    "analytics",
    "opportunities",
    "quotes",
    "segments",
  ]
    .flatMap((area) =>
      ["read", "write", "delete", "bulk", "export", "manage", "share", "send"].map((deed) => `${area}:${deed}`),
    )
    .concat(
      "pipelines:manage",
      "fields:manage",
      "fields:sensitive",
      "targets:write",
      "imports:run",
      "scoring:run",
      "jobs:manage",
      "settings:manage",
      "people:manage",
      "roles:manage",
      "tokens:manage",
      "units:manage",
      "outbox:send",
      "mailboxes:manage",
      "mail:read",
      "mail:take",
      "audit:read",
    ),
  scope: "ALL",
  businessUnit: {
    id: "u1",
    name: "Test shop",
    currency: "EUR",
    timeZone: "UTC",
    language: "en",
    languages: ["en", "fa", "ar"],
    clock: "2026-11-22T12:00:00Z",
    now: "2026-11-22T12:00:00Z",
  },
};

/** Draws a screen at an address, with everything around it that the app has; answers the router and the cache. */
export async function renderAt(ui: ReactNode, address = "/", path = "/", me: Me = testMe) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  client.setQueryData(meQuery.queryKey, me);
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
