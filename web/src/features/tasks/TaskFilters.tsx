import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "@/shared/auth/me";
import { usePeople } from "@/shared/data/lookups";
import { SearchField } from "@/shared/data/SearchField";
import type { Change } from "@/shared/nav/useUrlSearch";
import type { Choice } from "./taskQuery";
import classes from "./tasks.module.css";

interface Props {
  choice: Choice;
  update: (change: Change, options?: { replace?: boolean }) => void;
}

/** What the list is narrowed by; all of it is in the address. */
export function TaskFilters({ choice, update }: Props) {
  const { t } = useTranslation("tasks");
  const { person } = useMe();
  const people = usePeople();
  return (
    <div className={classes.filters} role="search" aria-label={t("shared:filter.add")}>
      <SearchField value={choice.q} onChange={(q) => update({ q: q || undefined }, { replace: true })} />
      <NativeSelect
        size="xs"
        aria-label={t("whose.label")}
        value={choice.whose}
        onChange={({ currentTarget: { value } }) => update({ assignee: value === "me" ? undefined : value })}
        data={[
          { value: "me", label: t("whose.me") },
          { value: "anybody", label: t("whose.anybody") },
          { value: "none", label: t("whose.none") },
          ...people.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("state.label")}
        value={choice.done ? "done" : "open"}
        onChange={(state) => update({ done: state === "done" ? "true" : undefined })}
        data={[
          { value: "open", label: t("state.open") },
          { value: "done", label: t("state.done") },
        ]}
      />
    </div>
  );
}
