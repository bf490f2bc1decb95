import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isProblem, ProblemError } from "./problem";

type Listener = (error: ProblemError) => void;
const signedOutListeners = new Set<Listener>();

/** Called whenever any request is answered 401, wherever it came from. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

function watch(error: unknown) {
  if (isProblem(error, 401)) for (const listener of signedOutListeners) listener(error);
}

/** Only a missing answer or a server fault is worth asking again; what the server refused stays refused. */
const worthRepeating = (failures: number, error: unknown) =>
  failures < 2 && error instanceof ProblemError && (error.offline || error.status >= 502);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.quiet !== true) watch(error);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry: worthRepeating, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
