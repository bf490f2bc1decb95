import { ProblemError, problemOf } from "./problem";

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type Query = Record<string, QueryValue>;

interface Options {
  query?: Query;
  signal?: AbortSignal;
  /** The same key makes a repeated POST answer the first answer. */
  idempotencyKey?: string;
}

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

async function send<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  if (method !== "GET") {
    const token = csrfToken();
    if (token) headers["X-XSRF-TOKEN"] = token;
  }
  if (options.idempotencyKey) headers["Idempotency-Key"] = options.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(path + queryString(options.query), {
      method,
      headers,
      credentials: "same-origin",
      signal: options.signal,
      body: body === undefined ? undefined : isForm ? (body as FormData) : JSON.stringify(body),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ProblemError({ status: 0, code: "offline" });
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204 || response.headers.get("Content-Length") === "0") return undefined as T;
  return (await response.json()) as T;
}

export const http = {
  get: <T>(path: string, options?: Options) => send<T>("GET", path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => send<T>("POST", path, body, options),
  put: <T>(path: string, body: unknown, options?: Options) => send<T>("PUT", path, body, options),
  patch: <T>(path: string, body: unknown, options?: Options) => send<T>("PATCH", path, body, options),
  delete: <T = void>(path: string, options?: Options) => send<T>("DELETE", path, undefined, options),
  /** A file and, where given, its `request` part as JSON. */
  upload: <T>(path: string, file: File, request?: unknown, options?: Options) => {
    const form = new FormData();
    form.append("file", file);
    if (request !== undefined)
      form.append("request", new Blob([JSON.stringify(request)], { type: "application/json" }));
    return send<T>("POST", path, form, options);
  },
};

/** A key for one gesture; `crypto.randomUUID` is missing on plain http, so it is drawn from random bytes. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
