import type { Page, Request } from "playwright-core";

export interface Complaints {
  /** What the browser complained of since it was last asked. */
  take: () => string[];
  /** Addresses that have not been answered yet. */
  pending: () => string[];
}

/** A visitor without a session, and a wrong password, are answered so by design. */
const isHowOneLearnsIt = (path: string) => /^\/api\/auth\/(me|login)$/.test(path);

/** The stream of events stays open as long as the page. */
const isEndless = (path: string) => path === "/api/crm/events";

const pathOf = (request: Request) => new URL(request.url()).pathname;

/** Hears what people do not see: errors in scripts, refused content, requests that failed or were refused. */
export async function listenTo(page: Page): Promise<Complaints> {
  const complaints: string[] = [];
  const open = new Set<Request>();
  const complain = (text: string) => complaints.push(text);

  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`content security policy: ${violatedDirective} refuses ${blockedURI}`);
    });
  });
  page.on("pageerror", (error) => complain(error.message));
  page.on("console", (message) => {
    // A refused request is told of below, with its address.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complain(message.text());
  });
  page.on("request", (request) => {
    if (!isEndless(pathOf(request))) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => {
    open.delete(request);
    const why = request.failure()?.errorText ?? "";
    // A screen that is left gives up what it had asked for.
    if (why !== "net::ERR_ABORTED") complain(`${request.method()} ${request.url()}: ${why}`);
  });
  page.on("response", (response) => {
    const path = pathOf(response.request());
    if (response.status() < 400 || (response.status() === 401 && isHowOneLearnsIt(path))) return;
    complain(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  return {
    take: () => complaints.splice(0),
    pending: () => [...open].map(pathOf),
  };
}
