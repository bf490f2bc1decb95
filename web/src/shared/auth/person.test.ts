import { QueryClient } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { recentRecords, rememberRecord } from "@/shared/nav/recent";
import { rememberTrail } from "@/shared/nav/trail";
import { testMe } from "@/test/render";
import { meQuery } from "./me";
import { letIn, onOtherPerson } from "./person";

const person = (id: string) => ({ ...testMe, person: { ...testMe.person, id } });
const customers = ["customers", "list"];

/** Somebody who has worked for a while. */
function worked(id: string) {
  const client = new QueryClient();
  letIn(client, person(id));
  client.setQueryData(customers, ["Müller"]);
  rememberRecord({ kind: "customers", title: "Müller", link: "/customers/7" });
  rememberTrail("customers", { href: "/customers?q=M", ids: ["7"] });
  return client;
}

it("shows the next person nothing of the one before", () => {
  const client = worked("p1");
  letIn(client, person("p2"));
  expect(client.getQueryData(customers)).toBeUndefined();
  expect(recentRecords()).toEqual([]);
  expect(sessionStorage.getItem("crm.trail.customers")).toBeNull();
  expect(client.getQueryData(meQuery.queryKey)?.person.id).toBe("p2");
});

it("forgets it also when the page was opened anew in between", () => {
  worked("p1");
  letIn(new QueryClient(), person("p2"));
  expect(recentRecords()).toEqual([]);
});

it("gives the same person back what was open when the session ended", () => {
  const client = worked("p1");
  client.removeQueries({ queryKey: meQuery.queryKey });
  letIn(client, person("p1"));
  expect(client.getQueryData(customers)).toEqual(["Müller"]);
  expect(recentRecords()).toHaveLength(1);
});

it("hears when somebody else signs in beside it", () => {
  const client = worked("p1");
  const left = vi.fn();
  const stop = onOtherPerson(client, left);
  const says = (newValue: string) => window.dispatchEvent(new StorageEvent("storage", { key: "crm.person", newValue }));
  says("p1");
  expect(left).not.toHaveBeenCalled();
  says("p2");
  expect(left).toHaveBeenCalledOnce();
  stop();
});
