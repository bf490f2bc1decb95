import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "@/shared/nav/search";
import { changeToView, listQuery, readListState, sameView, viewQuery } from "./listState";

const defaults = { sort: "-createdAt", columns: ["name", "tier"], density: "compact" as const };
const fields = ["tier", "lifetimeValue", "tag"];
const read = (address: string) => readListState(parseSearch(address), fields, defaults);

describe("filters and the address", () => {
  it("come back from the address as they went in", () => {
    const address = "?tier=GOLD&tier=SILVER&lifetimeValue.gte=1000&q=m%C3%BCller&sort=name";
    expect(stringifySearch(parseSearch(address))).toBe(address);
    expect(read(address).filters).toEqual({ tier: ["GOLD", "SILVER"], "lifetimeValue.gte": ["1000"] });
  });
  it("keep leading zeros and long digits as text", () => {
    expect(parseSearch("?phone=00491701234567890123")).toEqual({ phone: "00491701234567890123" });
  });
  it("are the query that the server is asked with", () => {
    expect(listQuery(read("?tag=vip&peek=7&cols=name&q=drill"))).toEqual({
      tag: ["vip"],
      q: "drill",
      sort: "-createdAt",
    });
  });
  it("leave names alone that belong to something else", () => {
    expect(read("?new=1&tab=orders").filters).toEqual({});
  });
  it("take the list's own columns where none are named", () => {
    expect(read("").columns).toEqual(["name", "tier"]);
    expect(read("?cols=tier,name").columns).toEqual(["tier", "name"]);
  });
});

describe("saved views", () => {
  it("replace every filter of before", () => {
    const change = changeToView(read("?tag=vip"), { filters: { tier: ["GOLD"] }, sort: "name" }, defaults, "v1");
    expect(change).toMatchObject({ tag: undefined, tier: ["GOLD"], sort: "name", view: "v1", cols: undefined });
  });
  it("are the same whatever the order of the values", () => {
    const view = { filters: { tier: ["SILVER", "GOLD"] }, sort: "-createdAt" };
    expect(sameView(viewQuery(read("?tier=GOLD&tier=SILVER")), view, defaults)).toBe(true);
    expect(sameView(viewQuery(read("?tier=GOLD")), view, defaults)).toBe(false);
  });
});
