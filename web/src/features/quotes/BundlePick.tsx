import { Button, Menu, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Money } from "@/shared/ui/Money";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import type { DraftLine } from "./generator";
import { bundlesQuery } from "./quote";

interface Props {
  customerId?: string;
  currency: string;
  onParts: (parts: Partial<DraftLine>[]) => void;
}

/** Puts all products of a bundle into the quote; its price is shared out over them by the server. */
export function BundlePick({ customerId, currency, onParts }: Props) {
  const { t } = useTranslation("quotes");
  const { data } = useQuery(bundlesQuery);
  const bundles = data?.items.filter(({ active }) => active) ?? [];
  const take = useMutation({
    mutationFn: (id: string) =>
      http.get("/api/crm/quote-bundles/{id}/lines", { path: { id }, query: { customerId, currency } }),
    onSuccess: ({ lines, pricing, name }) => {
      onParts(
        lines.map(({ productId, sku, name: item, quantity, discount }) => ({
          productId,
          sku,
          name: item,
          quantity,
          discount: discount ?? "",
          discountIn: discount === undefined ? "percent" : "amount",
        })),
      );
      if (pricing !== "SPREAD" && pricing !== "SUM_OF_PARTS") toastDone(t(`bundle.${pricing}`, { name }));
    },
    onError: (error) => toastFailed(error),
  });
  if (bundles.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={14} />} loading={take.isPending}>
          {t("bundle.insert")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {bundles.map((bundle) => (
          <Menu.Item
            key={bundle.id}
            onClick={() => take.mutate(bundle.id)}
            rightSection={<Money value={bundle.price} currency={bundle.currency} />}
          >
            <bdi>{bundle.name}</bdi>
            <Text span c="dimmed" fz="xs" ms="xs">
              {t("bundle.parts", { count: bundle.lines.length })}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
