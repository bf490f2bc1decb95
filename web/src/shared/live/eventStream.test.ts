import { expect, it } from "vitest";
import { eventReader, type LiveEvent, staleBy } from "./eventStream";

it("reads events that arrive in pieces, whatever their names", () => {
  const seen: LiveEvent[] = [];
  const read = eventReader((event) => seen.push(event));
  read("event: customer.upd");
  read('ated\ndata: {"id":"1","subject":"c"}\n');
  read('\n: keep-alive\n\nevent: job.progressed\ndata: {"type":"job.progressed"}\n\n');
  expect(seen).toEqual([{ id: "1", subject: "c", type: "customer.updated" }, { type: "job.progressed" }]);
});

it("names the queries that a change makes stale", () => {
  expect(["customer.created", "category.renamed", "settings.changed"].map(staleBy)).toEqual([
    ["customers"],
    ["categories"],
    ["settings"],
  ]);
  expect(staleBy("person.updated")).toEqual(["staff", "people"]);
  expect(staleBy("interaction.logged")).toEqual(["interactions", "customers"]);
});
