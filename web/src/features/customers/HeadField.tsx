import { Text, UnstyledButton } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { CellEditor } from "@/shared/data/CellEditor";
import classes from "./CustomerHead.module.css";
import { useCustomerEdits } from "./customerEdits";
import { useCustomerSave } from "./useCustomerSave";

interface Props {
  customer: CustomerRow;
  name: "ownerId" | "tags";
  readOnly: boolean;
  children: ReactNode;
}

/** A fact of the head that is changed where it stands. */
export function HeadField({ customer, name, readOnly, children }: Props) {
  const { t } = useTranslation("customers");
  const edit = useCustomerEdits()[name];
  const save = useCustomerSave();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = t(`field.${name}`);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className={classes.fact}>
      <Text c="dimmed" fz="xs">
        {label}
      </Text>
      {readOnly || !edit ? (
        <div className={classes.value}>{children}</div>
      ) : editing ? (
        <CellEditor
          edit={edit}
          row={customer}
          label={label}
          onSave={(value) => save(customer, edit.patch(value, customer))}
          onClose={close}
        />
      ) : (
        <UnstyledButton
          ref={button}
          className={classes.edit}
          aria-label={`${label}: ${t("shared:edit")}`}
          onClick={() => setEditing(true)}
        >
          {children}
        </UnstyledButton>
      )}
    </div>
  );
}
