import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { rememberRecord } from "@/shared/nav/recent";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { ProductDetails } from "./ProductDetails";
import { productQuery } from "./product";

export default function ProductPage() {
  const { t } = useTranslation("products");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data } = useQuery(productQuery(id));
  const name = data?.name;
  useDocumentTitle(`${name ?? t("title")} · HS6Tools CRM`);
  useEffect(() => {
    if (name) rememberRecord({ kind: "products", title: name, link: `/products/${id}` });
  }, [name, id]);
  return (
    <div className={recordPage.page}>
      <header className={recordPage.head}>
        <RecordTrail resource="products" id={id} label={t("title")} list="/products" />
        <Title order={1}>
          <bdi>{name ?? t("one")}</bdi>
        </Title>
      </header>
      <div className={recordPage.body}>
        <ProductDetails id={id} />
      </div>
    </div>
  );
}
