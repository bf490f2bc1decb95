import { Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Query, queryString } from "@/shared/api/http";

const formats = ["csv", "xlsx", "json"] as const;

interface Props {
  /** The list's address in the API. */
  path: string;
  query: Query;
  /** The API's names of the columns shown, in their order. */
  columns: string[];
}

/** Menu items that take away just what the list shows: the same address, as a file. */
export function ExportItems({ path, query, columns }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Label>{t("export.title")}</Menu.Label>
      {formats.map((format) => (
        <Menu.Item
          key={format}
          component="a"
          href={path + queryString({ ...query, columns: columns.join(","), format })}
          download
          leftSection={<IconDownload size={14} />}
        >
          {t(`export.${format}`)}
        </Menu.Item>
      ))}
    </>
  );
}
