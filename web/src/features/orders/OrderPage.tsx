import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { rememberRecord } from "@/shared/nav/recent";
import { Bdi } from "@/shared/ui/Bdi";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { OrderDetails } from "./OrderDetails";
import { orderQuery } from "./order";

export default function OrderPage() {
  const { t } = useTranslation("orders");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data } = useQuery(orderQuery(id));
  const number = data?.number;
  useDocumentTitle(`${t("one")} ${number ?? ""} · HS6Tools CRM`);
  useEffect(() => {
    if (number) rememberRecord({ kind: "orders", title: number, link: `/orders/${id}` });
  }, [number, id]);
  return (
    <div className={recordPage.page}>
      <header className={recordPage.head}>
        <RecordTrail resource="orders" id={id} label={t("title")} list="/orders" />
        <Title order={1}>
          {t(`kind.${data?.kind ?? "ORDER"}`)} <Bdi>{number}</Bdi>
        </Title>
      </header>
      <div className={recordPage.body}>
        <OrderDetails id={id} />
      </div>
    </div>
  );
}
