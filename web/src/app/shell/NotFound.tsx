import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/shared/ui/EmptyState";

export function NotFound() {
  const { t } = useTranslation("app");
  return (
    <EmptyState isPage icon={IconMapOff} title={t("notFound.title")} text={t("notFound.text")}>
      <Button variant="default" component={Link} to="/">
        {t("goHome")}
      </Button>
    </EmptyState>
  );
}
