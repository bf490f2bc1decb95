import { describe, expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { http } from "./http";
import { formErrors, ProblemError, problemOf } from "./problem";

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });

describe("a failed answer", () => {
  it("keeps code, request id and field errors of a problem document", async () => {
    const problem = await problemOf(
      answer(400, JSON.stringify({ title: "Bad", code: "invalid", errors: [{ field: "email", message: "No mail" }] }), {
        "X-Request-Id": "r1",
      }),
    );
    expect(problem).toMatchObject({ status: 400, code: "invalid", requestId: "r1" });
    expect(problem.errors).toHaveLength(1);
  });
  it("becomes a typed error also when a proxy answers with a page", async () => {
    expect(await problemOf(answer(502, "<html>"))).toMatchObject({ name: "ProblemError", status: 502 });
  });
  it("says how long to wait", async () => {
    expect((await problemOf(answer(429, "{}", { "Retry-After": "30" }))).retryAfterSeconds).toBe(30);
  });
  it("is an offline problem when no answer comes", async () => {
    fakeApi({ "GET /api/auth/me": () => Promise.reject(new TypeError("network")) });
    await expect(http.get("/api/auth/me")).rejects.toMatchObject({ status: 0, offline: true });
  });
});

it("puts field errors beside their fields and the others on top", () => {
  const error = new ProblemError({
    status: 422,
    errors: [
      { field: "email", message: "Not an address", code: "of_mail" },
      { field: "lines.0.sku", message: "Unknown", code: "of_sku" },
      { field: "colour", message: "Unknown field", code: "of_name" },
    ],
  });
  expect(formErrors(error, ["email", "lines"])).toEqual({
    byField: { email: "Not an address", lines: "Unknown" },
    rest: ["colour: Unknown field"],
  });
});

it("sends the token of the cookie with every unsafe method, and only there", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
  document.cookie = "XSRF-TOKEN=abc%3D";
  const log = fakeApi({ "GET /api/crm/customers": () => ({ body: {} }), "POST /api/crm/tasks": () => ({ body: {} }) });
  await http.get("/api/crm/customers", { query: { tier: ["GOLD", "SILVER"], q: "" } });
  await http.post("/api/crm/tasks", { body: { title: "Call" } });
  expect(log[0]?.headers["X-XSRF-TOKEN"]).toBeUndefined();
  expect(log[0]?.query.toString()).toBe("tier=GOLD&tier=SILVER");
  expect(log[1]?.headers["X-XSRF-TOKEN"]).toBe("abc=");
});
