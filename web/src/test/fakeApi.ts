import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Record<string, string>;
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Routes = Record<string, (asked: Asked) => Answer | Promise<Answer>>;

/** Answers requests in place of the server: `"GET /api/crm/customers": () => ({ body })`. What was asked is kept. */
export function fakeApi(routes: Routes): Asked[] {
  const log: Asked[] = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, "http://localhost");
    const asked: Asked = {
      method: init.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === "string" ? JSON.parse(init.body) : init.body,
      headers: init.headers as Record<string, string>,
    };
    log.push(asked);
    const route = routes[`${asked.method} ${asked.path}`];
    const { status = route ? 200 : 404, body, headers } = route ? await route(asked) : {};
    const text = body === undefined ? null : JSON.stringify(body);
    return new Response(status === 204 ? null : (text ?? "{}"), {
      status,
      headers: { "Content-Type": status >= 400 ? "application/problem+json" : "application/json", ...headers },
    });
  });
  return log;
}
