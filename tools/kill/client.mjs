// A client as a careful one is: what was not answered is asked again, with the same Idempotency-Key, until it is.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 240_000;

export const counts = { calls: 0, answered: 0, unanswered: 0, failed: 0, busy: 0, replayed: 0 };

export class Client {
  #url;
  #headers;

  /** @param headers who calls: a token, or a stranger's address */
  constructor(url, headers) {
    this.#url = url;
    this.#headers = headers;
  }

  async get(path) {
    const answer = await this.#call("GET", path, undefined, {});
    if (answer.status !== 200) throw new Error(`GET ${path} was answered ${answer.status}: ${answer.text}`);
    return answer.json;
  }

  /** All pages of a list. */
  async all(path) {
    const items = [];
    for (let cursor = ""; cursor !== undefined; ) {
      const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
      const page = await this.get(`${path}${path.includes("?") ? "&" : "?"}limit=200${more}`);
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    }
    return items;
  }

  post(path, body) {
    return this.#call("POST", path, body, { "Idempotency-Key": randomUUID() });
  }

  /** Pressed again without a key, as somebody before a page does. */
  press(path, body) {
    return this.#call("POST", path, body, {});
  }

  async #call(method, path, body, more) {
    counts.calls++;
    const request = {
      method,
      headers: { ...this.#headers, ...more, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; await sleep(100 + Math.random() * 200)) {
      const answer = await this.#once(path, request);
      if (answer) return answer;
    }
    throw new Error(`${method} ${path} was not answered for ${PATIENCE_MS / 1000} s`);
  }

  async #once(path, request) {
    let response;
    let text;
    try {
      response = await fetch(this.#url + path, { ...request, signal: AbortSignal.timeout(30_000) });
      text = await response.text();
    } catch {
      counts.unanswered++;
      return undefined;
    }
    if (response.status >= 500) {
      counts.failed++;
      return undefined;
    }
    const json = text.startsWith("{") ? JSON.parse(text) : undefined;
    if (response.status === 429 || (response.status === 409 && json?.state === "RUNNING")) {
      counts.busy++;
      return undefined;
    }
    counts.answered++;
    if (response.headers.get("Idempotent-Replayed")) counts.replayed++;
    return { status: response.status, json, text };
  }
}
