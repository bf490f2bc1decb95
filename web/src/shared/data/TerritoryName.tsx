import { useTerritoryOptions } from "./lookups";

/** A territory by its name; nothing for one that is no more. */
export function TerritoryName({ id }: { id: string }) {
  const territories = useTerritoryOptions(true);
  return <bdi>{territories.find(({ value }) => value === id)?.label}</bdi>;
}
