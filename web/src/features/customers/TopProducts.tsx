import { Stack, Table, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import type { TopProduct } from "./customer360";

/** What this customer buys most, by revenue. */
export function TopProducts({ products, currency }: { products: TopProduct[]; currency?: string }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  if (products.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={t("products.title")}>
      <Title order={2}>{t("products.title")}</Title>
      <Table.ScrollContainer
        minWidth={280}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("products.title") } }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("products.name")}</Table.Th>
              <Table.Th ta="end" visibleFrom="sm">
                {t("products.orders")}
              </Table.Th>
              <Table.Th ta="end">{t("products.quantity")}</Table.Th>
              <Table.Th ta="end">{t("products.revenue")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {products.map((product) => (
              <Table.Tr key={product.sku}>
                <Table.Td>
                  {product.id ? (
                    <Link to={`/products/${product.id}`} className="link">
                      <bdi>{product.name}</bdi>
                    </Link>
                  ) : (
                    <bdi>{product.name}</bdi>
                  )}{" "}
                  <span style={{ color: "var(--crm-secondary)", whiteSpace: "nowrap" }}>
                    <Bdi>{product.sku}</Bdi>
                  </span>
                </Table.Td>
                <Table.Td ta="end" visibleFrom="sm">
                  {product.orders === undefined ? "" : format.number(product.orders)}
                </Table.Td>
                <Table.Td ta="end">{format.number(product.quantity, 2)}</Table.Td>
                <Table.Td ta="end">
                  <Money value={product.revenue} currency={currency} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
