export type Search = Record<string, string | string[]>;

/** The address bar spells a list's state exactly as the API spells its query: plain text, repeated names. */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = search[name];
    if (before === undefined) search[name] = value;
    else search[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

export const valuesOf = (search: Search, name: string): string[] => {
  const value = search[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

export const firstValue = (search: Search, name: string): string | undefined => valuesOf(search, name)[0];
