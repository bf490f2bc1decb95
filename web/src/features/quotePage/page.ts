import type { Schemas } from "@/shared/api/contract";

export type Page = Schemas["QuotePage"];
export type Offer = Schemas["QuotePageOffer"];
export type State = Schemas["QuotePageState"];

/** A refusal with the status it came with; `state` says what became of the quote meanwhile. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly state?: State,
    readonly fields: string[] = [],
  ) {
    super(`HTTP ${status}`);
  }
}

const csrf = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];

async function call(token: string, deed = "", body?: object): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body) headers["Content-Type"] = "application/json";
  // Only somebody of the shop who looks at the page has a session, and with it this cookie.
  const secret = csrf();
  if (secret) headers["X-XSRF-TOKEN"] = decodeURIComponent(secret);
  const response = await fetch(`/api/public/quotes/${encodeURIComponent(token)}${deed}`, {
    method: deed ? "POST" : "GET",
    headers,
    credentials: "same-origin",
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw new Refused(0);
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { state?: State; errors?: { field: string }[] };
  throw new Refused(
    response.status,
    problem.state,
    problem.errors?.map(({ field }) => field),
  );
}

export const load = async (token: string) => (await call(token)).json() as Promise<Page>;
export const seen = (token: string) => call(token, "/view");
export const answer = async (token: string, deed: "accept" | "reject" | "question", body: object) =>
  (await call(token, `/${deed}`, body)).json() as Promise<Page>;
export const documentOf = (token: string) => `/api/public/quotes/${encodeURIComponent(token)}/pdf`;
