import { IconTags } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchField } from "@/shared/data/SearchField";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Loaded } from "../Loaded";
import { type RowColumn, Rows } from "../Rows";
import classes from "../Settings.module.css";
import { labelsQuery } from "../settingsQueries";
import type { Label, LabelKind } from "../settingsTypes";
import { LabelDialog } from "./LabelDialog";
import { LabelMenu } from "./LabelMenu";
import { MergeDialog } from "./MergeDialog";

/** How the customer list calls the filter behind a number. */
const filterOf: Record<LabelKind, string> = { tags: "tag", categories: "category", industries: "industry" };

const holding = (labels: Label[], words: string) =>
  labels.filter(({ name }) => name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));

export function LabelTable({ kind }: { kind: LabelKind }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const query = useQuery(labelsQuery(kind));
  const [words, setWords] = useState("");
  const [editing, setEditing] = useState<Label>();
  const [merging, setMerging] = useState<Label>();
  const all = query.data?.items ?? [];
  const columns: RowColumn<Label>[] = [
    {
      name: "name",
      head: t("labels.name"),
      cell: (label) => (
        <button type="button" className={classes.named} onClick={() => setEditing(label)}>
          {label.color && <span className={classes.swatch} style={{ background: label.color }} />}
          <bdi>{label.name}</bdi>
        </button>
      ),
    },
    {
      name: "customers",
      head: t("labels.customers"),
      isNumber: true,
      width: 120,
      cell: (label) => (
        <AddressLink
          href={`/customers?${filterOf[kind]}=${encodeURIComponent(label.name)}`}
          aria-label={t("labels.open", { name: label.name, count: label.customers })}
        >
          {format.number(label.customers)}
        </AddressLink>
      ),
    },
  ];
  return (
    <>
      {all.length > 12 && (
        <div className={classes.tools}>
          <SearchField value={words} onChange={setWords} />
        </div>
      )}
      <Loaded query={query}>
        {() =>
          all.length === 0 ? (
            <EmptyState icon={IconTags} title={t(`labels.none.${kind}`)} text={t("labels.noneText")} />
          ) : (
            <Rows
              label={t(`labels.kinds.${kind}`)}
              rows={holding(all, words)}
              keyOf={(label) => label.id}
              columns={columns}
              actionsHead={t("actions")}
              actions={(label) => (
                <LabelMenu
                  kind={kind}
                  label={label}
                  onEdit={() => setEditing(label)}
                  onMerge={all.length > 1 ? () => setMerging(label) : undefined}
                />
              )}
            />
          )
        }
      </Loaded>
      {editing && <LabelDialog kind={kind} label={editing} onClose={() => setEditing(undefined)} />}
      {merging && (
        <MergeDialog
          kind={kind}
          label={merging}
          others={all.filter(({ id }) => id !== merging.id)}
          onClose={() => setMerging(undefined)}
        />
      )}
    </>
  );
}
