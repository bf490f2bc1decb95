import { expect, it } from "vitest";
import type { Format } from "@/shared/format/FormatProvider";
import { type FilterSpec, filterWords } from "./filters";

const country: FilterSpec = { kind: "text", field: "country", label: "Country" };
const firstOrder: FilterSpec = { kind: "date", field: "firstOrderAt", label: "First order" };
const words = (spec: FilterSpec, filters: Record<string, string[]>) =>
  filterWords(spec, filters, [], {} as Format, (key) => key);

it("says that a field is empty, or that it holds anything", () => {
  expect(words(country, { "country.empty": ["true"] })).toBe("filter.none");
  expect(words(firstOrder, { "firstOrderAt.empty": ["false"] })).toBe("filter.any");
});
