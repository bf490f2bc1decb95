import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { isProblem, ProblemError } from "@/shared/api/problem";
import { queryClient } from "@/shared/api/queryClient";
import { allows, meQuery } from "@/shared/auth/me";
import { letIn } from "@/shared/auth/person";
import { currentLanguage, loadWords, switchLanguage } from "@/shared/i18n/i18n";
import { parseSearch, stringifySearch } from "@/shared/nav/search";
import { areas } from "./areas";
import { ErrorPage } from "./shell/ErrorPage";
import { NotFound } from "./shell/NotFound";
import { PageSkeleton } from "./shell/PageSkeleton";
import { Shell } from "./shell/Shell";

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: ErrorPage });

async function requireMe(href: string) {
  const isFirst = queryClient.getQueryData(meQuery.queryKey) === undefined;
  try {
    const me = await queryClient.ensureQueryData(meQuery);
    if (isFirst) letIn(queryClient, me);
    // Before anything is drawn: a page that changed its language afterwards would jump from one side to the other.
    const { locale } = me.person;
    if (isFirst && locale && locale !== currentLanguage()) await switchLanguage(locale);
    return me;
  } catch (error) {
    if (isProblem(error, 401)) {
      throw redirect({ to: "/sign-in", search: (href === "/" ? {} : { next: href }) as never });
    }
    throw error;
  }
}

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: Shell,
  beforeLoad: async ({ location }) => ({ me: await requireMe(location.href) }),
});

/** A screen and its words come together, not one after the other. */
async function withWords<T>(load: () => Promise<T>, words: string[]): Promise<T> {
  const [screen] = await Promise.all([load(), loadWords(words)]);
  return screen;
}

const screens = areas
  .flatMap((area) => area.screens)
  .map(({ path, load, permission, words }) =>
    createRoute({
      getParentRoute: () => shell,
      path,
      component: lazyRouteComponent(() => withWords(load, words)),
      beforeLoad: ({ context }) => {
        if (!allows(context.me, permission)) throw new ProblemError({ status: 403, code: "forbidden" });
      },
      // Again here: by now the language may have become the person's own.
      loader: () => loadWords(words),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );

// Unknown addresses ask for a session too: nobody outside learns which ones exist.
const elsewhere = createRoute({ getParentRoute: () => shell, path: "$", component: NotFound });

const publicScreen = (path: string, load: () => Promise<{ default: React.ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });

const doors = [
  publicScreen("/sign-in", () => import("./auth/SignIn")),
  publicScreen("/setup", () => import("./auth/Setup")),
  publicScreen("/password-reset", () => import("./auth/PasswordReset")),
];

export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([shell.addChildren([...screens, elsewhere]), ...doors]),
    defaultPreload: "intent",
    defaultPendingMs: 120,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFound,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
  });

export const router = makeRouter();

type Lazy = { preload?: () => Promise<unknown> };

/** At the very start, while the language's words come: asks who is there, and for the code of the screen he wants. */
export function hasten() {
  const matches = router.matchRoutes(router.latestLocation);
  if (!matches.some((match) => match.routeId.includes("shell"))) return;
  void queryClient.prefetchQuery(meQuery);
  const routes = router.routesById as unknown as Record<string, { options: { component?: Lazy } }>;
  for (const { routeId } of matches) {
    const component = routes[routeId]?.options.component;
    void component?.preload?.().catch(() => undefined); // what fails here is asked for again, and told, by the route
  }
}
