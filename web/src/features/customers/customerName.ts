import type { CustomerRow } from "@/shared/api/types";

type Named = Partial<Pick<CustomerRow, "firstName" | "lastName" | "company" | "email" | "externalId" | "name">>;

export const personOf = ({ firstName, lastName }: Named) => [firstName, lastName].filter(Boolean).join(" ");

/** The name that lists show, as the server makes it too: the company, else the person, else how one reaches them. */
export const displayName = (customer: Named): string =>
  customer.company || personOf(customer) || customer.email || customer.externalId || customer.name || "";

/** Who is met there, where the name is that of a company. */
export function besideName(customer: Named): string | undefined {
  const person = personOf(customer);
  return person && person !== customer.name ? person : undefined;
}

/**
 * A name typed as one text, as the fields that it is kept in. What stood before tells first and last name apart,
 * since no rule can; else the first word is the first name.
 */
export function namePatch(typed: string, row: CustomerRow): Partial<CustomerRow> {
  const name = typed.trim();
  const { firstName, lastName, company } = row;
  if (company) return { company: name };
  if (lastName && name.endsWith(` ${lastName}`)) return { firstName: name.slice(0, -lastName.length - 1) };
  if (firstName && name.startsWith(`${firstName} `)) return { lastName: name.slice(firstName.length + 1) };
  const [first = "", ...rest] = name.split(/\s+/);
  return { firstName: first, lastName: rest.length ? rest.join(" ") : (null as never) };
}
