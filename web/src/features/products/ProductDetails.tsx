import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/shared/auth/me";
import { InlineField } from "@/shared/ui/InlineField";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { productQuery } from "./product";
import { useProductColumns, useProductSave } from "./productFields";

/** The fields of a product, each edited where it stands. */
export function ProductDetails({ id }: { id: string }) {
  const can = useCan();
  const columns = useProductColumns();
  const save = useProductSave();
  const { data: product, error, refetch } = useQuery(productQuery(id));
  if (error && !product) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!product) {
    return (
      <Stack gap="sm" aria-hidden>
        {[1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} h={24} />
        ))}
      </Stack>
    );
  }
  return columns.map((column) => (
    <InlineField
      key={column.id}
      label={column.header}
      record={product}
      edit={can("products:write") ? column.edit : undefined}
      save={save}
    >
      {column.cell(product)}
    </InlineField>
  ));
}
