import { InlineField } from "@/shared/ui/InlineField";
import { CustomValue } from "./CustomValue";
import { useCustomEdits } from "./customEdits";
import { type CustomFieldRecord, useCustomFields, type WithCustomFields } from "./customFields";

interface Props<T extends WithCustomFields> {
  of: CustomFieldRecord;
  record: T;
  mayEdit: boolean;
  hidesEmpty?: boolean;
  save: (record: T, patch: Partial<T>) => Promise<boolean>;
}

const isEmpty = (value: unknown) => value === undefined || value === null;

/** The custom fields of a record, each edited where it stands and saved at once. */
export function CustomFieldLines<T extends WithCustomFields>({ of, record, mayEdit, hidesEmpty, save }: Props<T>) {
  const fields = useCustomFields(of);
  const edits = useCustomEdits<T>(fields);
  return fields
    .filter(({ key }) => !isEmpty(record.customFields?.[key]) || (mayEdit && !hidesEmpty))
    .map((field) => (
      <InlineField
        key={field.key}
        label={field.name}
        record={record}
        edit={mayEdit ? edits[`custom.${field.key}`] : undefined}
        save={save}
      >
        <CustomValue field={field} value={record.customFields?.[field.key]} />
      </InlineField>
    ));
}
