import { expect, it } from "vitest";
import { type Asked, fakeApi } from "@/test/fakeApi";
import { http } from "./http";
import { once } from "./once";
import { ProblemError } from "./problem";

const keyOf = (asked?: Asked) => asked?.headers["Idempotency-Key"];

/** The keys under which the same note is sent twice, answered as said, one after the other. */
async function keysOfTwo(first: () => { status: number; body?: unknown }, second = { title: "Call" }) {
  let count = 0;
  const log = fakeApi({ "POST /api/crm/tasks": () => (count++ === 0 ? first() : { status: 201, body: { id: "t1" } }) });
  const press = (body: { title: string }) => http.post("/api/crm/tasks", { body, once: true });
  await press({ title: "Call" }).catch(() => undefined);
  await press(second);
  return log.map(keyOf);
}

const lost: [string, () => { status: number; body?: unknown }][] = [
  [
    "the line was cut",
    () => {
      throw new TypeError("Failed to fetch");
    },
  ],
  ["a proxy had no answer", () => ({ status: 502, body: {} })],
  ["the program was away", () => ({ status: 503, body: {} })],
  ["it took too long", () => ({ status: 504, body: {} })],
  ["the commit was not answered", () => ({ status: 503, body: { status: 503, code: "outcome_unknown" } })],
  ["the first is at work", () => ({ status: 409, body: { status: 409, code: "state_conflict", state: "RUNNING" } })],
  ["the session had ended", () => ({ status: 401, body: { status: 401 } })],
  ["there were too many", () => ({ status: 429, body: { status: 429 } })],
];

it.each(lost)("keeps the key while no answer came: %s", async (_, answer) => {
  const [first, second] = await keysOfTwo(answer);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(second).toBe(first);
});

it("takes a new key for other words, though no answer came", async () => {
  const [first, second] = await keysOfTwo(() => ({ status: 502, body: {} }), { title: "Call again" });
  expect(second).not.toBe(first);
});

it.each([
  ["success", 201],
  ["a refusal", 422],
  ["a missing right", 403],
])("takes a new key after an answer: %s", async (_, status) => {
  const [first, second] = await keysOfTwo(() => ({ status, body: { status } }));
  expect(first).toBeTruthy();
  expect(second).not.toBe(first);
});

it("tells addresses apart by what is asked of them", async () => {
  const log = fakeApi({ "POST /api/crm/quotes/q1/copy": () => ({ status: 502, body: {} }) });
  for (const customerId of ["c1", "c2", "c1"])
    await http
      .post("/api/crm/quotes/{id}/copy", { path: { id: "q1" }, query: { customerId }, once: true })
      .catch(() => undefined);
  const [first, second, third] = log.map(keyOf);
  expect(second).not.toBe(first);
  expect(third).toBe(first);
});

it("gives two that are at work at once one key, and sends questions without any", async () => {
  const keys: string[] = [];
  const gone = new ProblemError({ status: 0 });
  const deed = async (key: string) => {
    keys.push(key);
    throw gone;
  };
  await Promise.allSettled([once("same", deed), once("same", deed)]);
  expect(keys[1]).toBe(keys[0]);
  const log = fakeApi({ "GET /api/crm/jobs": () => ({ body: { items: [] } }) });
  await http.get("/api/crm/jobs");
  expect(keyOf(log[0])).toBeUndefined();
});
