import { expect, it } from "vitest";
import { fieldName, fieldWords, jobWords, problemWords } from "./refusalWords";

const plain = (words?: string) => words?.replace(/[\u2068\u2069]/g, "");

it("says a code with its figures where they came along, and without them where not", () => {
  expect(fieldWords({ code: "too_long", message: "x", params: { most: 1200 } })).toContain("1,200 characters");
  expect(fieldWords({ code: "too_long", message: "x" })).toBe("This is too long. Shorten it.");
  expect(fieldWords({ code: "out_of_range", message: "x", params: { to: 100, from: 0 } })).toContain("from 0 to 100");
});

it("keeps the server's sentence for a code it has no words for", () => {
  expect(fieldWords({ code: "of_a_later_version", message: "Not on Sundays." })).toBe("Not on Sundays.");
  expect(problemWords({ status: 409, code: "of_a_later_version", detail: "Not on Sundays." })).toBeUndefined();
});

it("calls a stage by its own name, and one without by the words for it", () => {
  const needed = (stage: string) => plain(fieldWords({ code: "needed_by_stage", message: "x", params: { stage } }));
  expect(needed("On site")).toContain("“On site”");
  expect(needed("NEGOTIATION")).toContain("“negotiation”");
});

it("says the state and what is possible, or the reason where that tells more", () => {
  const conflict = { status: 409, code: "state_conflict", state: "ACCEPTED", allowed: ["REVOKE", "CONVERT"] };
  expect(problemWords(conflict)).toBe(
    "This is not possible now: the state is “accepted”. What is possible: close the links, make the order.",
  );
  expect(problemWords({ ...conflict, allowed: [] })).toBe("This is not possible now: the state is “accepted”.");
  expect(problemWords({ ...conflict, reason: "revised" })).toContain("newer revision");
  expect(problemWords({ ...conflict, state: "MELTED" })).toContain("present state");
});

it("promises of a job that waits that it goes on by itself", () => {
  expect(jobWords({ code: "disk_full", message: "x" })).toContain("goes on by itself");
  expect(jobWords({ code: "not_text", message: "x" })).toContain("This is no table");
});

it("names the fields that are called the same everywhere", () => {
  expect(fieldName("nextStep")).toBe("Next step");
  expect(fieldName("definition.rules[0].value")).toBeUndefined();
});
