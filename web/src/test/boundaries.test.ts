import { expect, it } from "vitest";

const files = import.meta.glob<string>(["/src/**/*.{ts,tsx}", "!/src/api/**"], {
  eager: true,
  query: "?raw",
  import: "default",
});

interface Import {
  from: string;
  to: string;
}

const imports: Import[] = Object.entries(files).flatMap(([from, text]) =>
  [...text.matchAll(/(?:from|import\()\s*"@\/([^"]+)"/g)].map((found) => ({ from: from.slice(5), to: found[1] ?? "" })),
);
const featureOf = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];
const shown = ({ from, to }: Import) => `${from} imports ${to}`;

it("keeps features strangers to each other: pages that need two are composed in app", () => {
  const crossing = imports.filter(
    ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
  );
  expect(crossing.map(shown)).toEqual([]);
});

it("lets imports point one way: shared, features, app", () => {
  const upward = imports.filter(
    ({ from, to }) =>
      (from.startsWith("shared/") && !to.startsWith("shared/") && !to.startsWith("test/") && !to.startsWith("api/")) ||
      (from.startsWith("features/") && to.startsWith("app/")),
  );
  expect(upward.map(shown)).toEqual([]);
});

it("keeps every file within 300 lines", () => {
  const long = Object.entries(files).filter(([, text]) => text.split("\n").length > 301);
  expect(long.map(([path]) => path)).toEqual([]);
});
