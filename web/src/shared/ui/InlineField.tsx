import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CellEditor } from "@/shared/data/CellEditor";
import type { CellEdit, EditValue, Row } from "@/shared/data/columns";
import classes from "./InlineField.module.css";

interface Props<T extends Row> {
  label: string;
  record: T;
  /** How the value looks while it is not edited. */
  children: ReactNode;
  edit?: CellEdit<T>;
  /** From useRecordEdit: shows at once, takes back when refused, asks on a conflict. */
  save?: (record: T, patch: Partial<T>) => Promise<boolean>;
}

/** A label and a value that is edited where it stands. */
export function InlineField<T extends Row>({ label, record, children, edit, save }: Props<T>) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const value = edit?.value(record) ?? "";
  const isEmpty = value === "" || (Array.isArray(value) && value.length === 0);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const store = (value: EditValue) => (edit && save ? save(record, edit.patch(value, record)) : Promise.resolve(false));
  return (
    <div className={classes.field}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>
        {edit && save && editing ? (
          <CellEditor edit={edit} row={record} label={label} onSave={store} onClose={close} />
        ) : edit && save ? (
          <UnstyledButton
            ref={button}
            className={classes.button}
            aria-label={`${label}: ${t("edit")}`}
            onClick={() => setEditing(true)}
          >
            {isEmpty ? <span className={classes.empty}>{t("emptyValue")}</span> : children}
          </UnstyledButton>
        ) : (
          <span className={classes.plain}>{children}</span>
        )}
      </div>
    </div>
  );
}
