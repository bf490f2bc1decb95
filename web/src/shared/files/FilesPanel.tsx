import { useTranslation } from "react-i18next";
import { Panel } from "@/shared/ui/Panel";
import { RecordFiles } from "./RecordFiles";
import type { Holder } from "./recordFiles";

/** The files of a record as one part of its page. */
export function FilesPanel(props: { holder: Holder; id: string; isWritable: boolean }) {
  const { t } = useTranslation("files");
  return (
    <Panel title={t("title")}>
      <RecordFiles {...props} />
    </Panel>
  );
}
