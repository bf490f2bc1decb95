import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/shared/auth/me";
import { withCustomFields } from "@/shared/customFields/customEdits";
import { useFieldWords } from "@/shared/customFields/useFieldWords";
import type { CellEdit, EditValue } from "@/shared/data/columns";
import type { Option } from "@/shared/data/filters";
import { useIndustryNames, usePeople, useTagNames } from "@/shared/data/lookups";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { optionsOf } from "./leadFilters";
import { type Lead, sizes, sources } from "./leadTypes";

export type LeadEdits = Record<string, CellEdit<Lead>>;

type Field = Exclude<keyof Lead, "id" | "version" | "moves" | "customFields">;

/** An edit of one field under its own name; null clears it, as a merge patch says. */
const field = (name: Field, kind: CellEdit<Lead>["kind"] = "text", options?: Option[]): CellEdit<Lead> => ({
  kind,
  options,
  value: (row) => row[name] as EditValue | undefined,
  patch: (value) => ({ [name]: value }) as Partial<Lead>,
});

/** Whom a lead can be given to: whoever may hand leads out chooses among all, the others can take it on. */
export function useLeadOwners(wanted = true): Option[] {
  const { person } = useMe();
  const mayAssign = useCan()("leads:assign");
  const people = usePeople(wanted && mayAssign);
  return useMemo(() => {
    const all = people.some(({ id }) => id === person.id) ? people : [person, ...people];
    return all.map(({ id, name }) => ({ value: id, label: name }));
  }, [people, person]);
}

/** A name typed as one text, kept as first and last name: what stood before tells them apart, else the first word. */
export function namePatch(typed: string, row: Lead): Partial<Lead> {
  const name = typed.trim();
  const { firstName, lastName } = row;
  if (lastName && name.endsWith(` ${lastName}`)) return { firstName: name.slice(0, -lastName.length - 1) };
  if (firstName && name.startsWith(`${firstName} `)) return { lastName: name.slice(firstName.length + 1) };
  const [first = "", ...rest] = name.split(/\s+/);
  return { firstName: first, lastName: rest.length ? rest.join(" ") : (null as never) };
}

/** How each field of a lead is edited where it stands, in the list as on its page. */
export function useLeadEdits(wanted = true): LeadEdits {
  const { t } = useTranslation("leads");
  const owners = useLeadOwners(wanted);
  const tags = useTagNames(wanted);
  const industries = useIndustryNames(wanted);
  return useMemo(() => {
    const words = t as (key: string) => string;
    return {
      name: { kind: "text", value: (row) => row.name, patch: (value, row) => namePatch(String(value ?? ""), row) },
      firstName: field("firstName"),
      lastName: field("lastName"),
      company: field("company"),
      email: field("email"),
      phone: field("phone"),
      city: field("city"),
      country: field("country"),
      referral: field("referral"),
      message: field("message", "long"),
      notes: field("notes", "long"),
      nextAction: field("nextAction"),
      expectedValue: field("expectedValue", "number"),
      tags: field("tags", "tags", tags),
      industry: industries.length ? field("industry", "select", industries) : field("industry"),
      companySize: field("companySize", "select", optionsOf(sizes, "size", words)),
      source: field("source", "select", optionsOf(sources, "source", words)),
      ownerId: field("ownerId", "select", owners),
    };
  }, [t, owners, tags, industries]);
}

/** Saves single fields of a lead from anywhere; what follows from them is shown at once too. */
export function useLeadSave() {
  const words = useFieldWords("leads", useLeadEdits(false), "LEAD");
  const owners = useLeadOwners(false);
  const also = useCallback(
    (patch: Partial<Lead>, row: Lead): Partial<Lead> => ({
      ...withCustomFields(patch, row),
      ...("ownerId" in patch && { ownerName: owners.find(({ value }) => value === patch.ownerId)?.label }),
    }),
    [owners],
  );
  return useRecordEdit({ resource: "leads", path: "/api/crm/leads/{id}", ...words, also });
}
