const places: Record<string, string> = {
  customer: "/customers/",
  customers: "/customers/",
  order: "/orders/",
  product: "/products/",
  opportunity: "/opportunities/",
  quote: "/quotes/",
  import: "/imports/",
};

/** Where a record of this kind is shown, if it has a screen of its own. */
export const recordAddress = (kind?: string, id?: string): string | undefined =>
  kind && id && places[kind] ? `${places[kind]}${id}` : undefined;
