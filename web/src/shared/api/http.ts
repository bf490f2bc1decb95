import type {
  Answer,
  ChangeOf,
  ListPath,
  ListQuery,
  Options,
  PathOf,
  Query,
  QueryValue,
  RecordAt,
  RecordPath,
  RowOf,
  Verb,
  With,
} from "./contract";
import { once } from "./once";
import { ProblemError, problemOf } from "./problem";
import type { Page } from "./types";

export type { Query, QueryValue };

/** The query of a list as the API and the address bar both spell it: repeated names for several values. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    if (Array.isArray(value)) for (const one of value) params.append(name, String(one));
    else params.append(name, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

function csrfToken(): string | undefined {
  const found = document.cookie.split("; ").find((part) => part.startsWith("XSRF-TOKEN="));
  return found ? decodeURIComponent(found.slice("XSRF-TOKEN=".length)) : undefined;
}

/** What goes with a call, whichever it is; contract.ts says which of these each call takes. */
interface Sent {
  path?: Record<string, string>;
  query?: Query;
  body?: unknown;
  form?: Record<string, unknown>;
  signal?: AbortSignal;
  once?: true;
}

const filled = (path: string, names: Record<string, string> = {}) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ""));

/** Files go as they are, everything else as JSON. */
function formOf(parts: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (part instanceof Blob) form.append(name, part);
    else if (Array.isArray(part)) for (const file of part) form.append(name, file as Blob);
    else if (part !== undefined) form.append(name, new Blob([JSON.stringify(part)], { type: "application/json" }));
  }
  return form;
}

async function send(verb: Verb, path: string, sent: Sent = {}): Promise<unknown> {
  const address = filled(path, sent.path) + queryString(sent.query);
  const body = sent.form ? formOf(sent.form) : sent.body === undefined ? undefined : JSON.stringify(sent.body);
  const ask = (idempotencyKey?: string) =>
    fetchFrom(address, { method: verb, body, signal: sent.signal, idempotencyKey });
  return sent.once ? once(`${address} ${body}`, ask) : ask();
}

interface Request {
  method: Verb;
  body?: string | FormData;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

async function fetchFrom(address: string, { method, body, signal, idempotencyKey }: Request): Promise<unknown> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (typeof body === "string") headers["Content-Type"] = "application/json";
  if (method !== "get") {
    const token = csrfToken();
    if (token) headers["X-XSRF-TOKEN"] = token;
  }
  if (idempotencyKey) headers["Idempotency-Key"] = idempotencyKey;
  let response: Response;
  try {
    response = await fetch(address, {
      method: method.toUpperCase(),
      headers,
      credentials: "same-origin",
      signal,
      body,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ProblemError({ status: 0, code: "offline" });
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204 || response.headers.get("Content-Length") === "0") return undefined;
  return response.json();
}

const call =
  <V extends Verb>(verb: V) =>
  <P extends PathOf<V>>(path: P, ...[options]: With<Options<V, P>>) =>
    send(verb, path, options as Sent) as Promise<Answer<V, P>>;

/** The API. Addresses, names, bodies and answers are those of api/openapi.json; anything else does not compile. */
export const http = {
  get: call("get"),
  post: call("post"),
  put: call("put"),
  patch: call("patch"),
  delete: call("delete"),
};

/** A page of any list, by filters that may come out of the address bar. */
export const getPage = <P extends ListPath>(path: P, query: ListQuery<P>, signal?: AbortSignal) =>
  send("get", path, { query: query as Query, signal }) as Promise<Page<RowOf<P>>>;

/** One record, wherever it has an id and is changed by a merge patch. */
export const getRecord = <P extends RecordPath>(path: P, id: string) =>
  send("get", path, { path: { id } }) as Promise<RecordAt<P>>;

/** Changes the named fields; null clears. The version makes it a conflict when somebody else was quicker. */
export const patchRecord = <P extends RecordPath>(path: P, id: string, change: ChangeOf<P> & { version?: number }) =>
  send("patch", path, { path: { id }, body: change }) as Promise<RecordAt<P>>;

/** The address itself, where the browser follows it. */
export const addressOf = <P extends PathOf<"get">>(
  path: P,
  ...[options]: With<Pick<Options<"get", P>, "path" | "query">>
) => {
  const { path: names, query } = (options ?? {}) as Sent;
  return filled(path, names) + queryString(query);
};
