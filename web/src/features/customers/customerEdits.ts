import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { useMe } from "@/shared/auth/me";
import type { CellEdit, EditValue } from "@/shared/data/columns";
import type { Option } from "@/shared/data/filters";
import { useCategoryNames, useIndustryNames, usePeople, useTagNames } from "@/shared/data/lookups";
import { languageOptions, optionsOf, sizes, sources, types } from "./customerFilters";

export type CustomerEdits = Record<string, CellEdit<CustomerRow>>;

const asText = (value: EditValue) => (typeof value === "string" ? value : undefined);

type Field = Exclude<keyof CustomerRow, "id" | "version" | "rfm" | "addresses" | "customFields">;

/** An edit of one field under its own name; null clears it, as a merge patch says. */
const field = (
  name: Field,
  kind: CellEdit<CustomerRow>["kind"] = "text",
  options?: Option[],
): CellEdit<CustomerRow> => ({
  kind,
  options,
  value: (row) => row[name] as EditValue | undefined,
  patch: (value) => ({ [name]: value }) as Partial<CustomerRow>,
});

/** Whom a customer can be given to; somebody who may not list people can still take it on. */
export function useOwners(wanted = true): Option[] {
  const { person } = useMe();
  const people = usePeople(wanted);
  return useMemo(() => {
    const all = people.some(({ id }) => id === person.id) ? people : [person, ...people];
    return all.map(({ id, name }) => ({ value: id, label: name }));
  }, [people, person]);
}

/**
 * How each field of a customer is edited where it stands, in the list as on the record's page.
 *
 * @param wanted whether to fetch what can be chosen from; a list does when somebody begins to work in it
 */
export function useCustomerEdits(wanted = true): CustomerEdits {
  const { t } = useTranslation("customers");
  const owners = useOwners(wanted);
  const tags = useTagNames(wanted);
  const categories = useCategoryNames(wanted);
  const industries = useIndustryNames(wanted);
  return useMemo(() => {
    const words = t as (key: string) => string;
    return {
      firstName: field("firstName"),
      lastName: field("lastName"),
      company: field("company"),
      email: field("email"),
      phone: field("phone"),
      emails: field("emails", "tags"),
      phones: field("phones", "tags"),
      city: field("city"),
      country: field("country"),
      externalId: field("externalId"),
      notes: field("notes", "long"),
      timeZone: field("timeZone"),
      tags: field("tags", "tags", tags),
      categories: field("categories", "tags", categories),
      industry: industries.length ? field("industry", "select", industries) : field("industry"),
      type: field("type", "select", optionsOf(types, "type", words)),
      companySize: field("companySize", "select", optionsOf(sizes, "size", words)),
      leadSource: field("leadSource", "select", optionsOf(sources, "source", words)),
      language: field("language", "select", languageOptions),
      ownerId: {
        kind: "select",
        options: owners,
        value: (row) => row.ownerId,
        patch: (value) => ({ ownerId: asText(value) ?? (null as never) }),
      },
    };
  }, [t, owners, tags, categories, industries]);
}
