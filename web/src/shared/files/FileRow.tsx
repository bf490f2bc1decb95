import { ActionIcon, Menu, TextInput } from "@mantine/core";
import {
  IconDots,
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconPencil,
  IconPhoto,
  IconTrash,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { addressOf } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { When } from "@/shared/ui/When";
import classes from "./Files.module.css";
import type { AttachedFile } from "./recordFiles";

const signs: [RegExp, typeof IconFile][] = [
  [/\.pdf$/i, IconFileTypePdf],
  [/\.(png|jpe?g|gif|webp|heic|svg|tiff?|bmp)$/i, IconPhoto],
  [/\.(xlsx?|ods|csv|tsv)$/i, IconFileSpreadsheet],
  [/\.(zip|gz|7z|rar|tar)$/i, IconFileZip],
  [/\.(docx?|odt|rtf|txt|md)$/i, IconFileText],
];
const signOf = (name: string) => signs.find(([ending]) => ending.test(name))?.[1] ?? IconFile;

interface Props {
  file: AttachedFile;
  /** Where it hangs on another record than the one shown. */
  from?: { label: string; to?: string };
  onRemove?: () => void;
  onRename?: (name: string) => Promise<boolean>;
}

/** One file: what it is called, how large, who brought it and when. */
export function FileRow({ file, from, onRemove, onRename }: Props) {
  const { t } = useTranslation("files");
  const format = useFormat();
  const [renamed, setRenamed] = useState<string>();
  const Sign = signOf(file.name);
  const actions = useRef<HTMLButtonElement>(null);
  const isLeft = useRef(false);
  const begin = () => {
    isLeft.current = false;
    setRenamed(file.name);
  };
  const close = () => {
    isLeft.current = true;
    setRenamed(undefined);
    requestAnimationFrame(() => actions.current?.focus());
  };
  /** Once for a name, also where the field loses the focus because it is closed. */
  const keep = async () => {
    if (isLeft.current) return;
    isLeft.current = true;
    const name = renamed?.trim();
    if (!name || name === file.name || (await onRename?.(name))) return close();
    isLeft.current = false;
  };
  return (
    <li className={classes.row}>
      <Sign size={20} stroke={1.5} className={classes.sign} aria-hidden />
      <div className={classes.words}>
        {renamed === undefined ? (
          <a className="link" href={addressOf("/api/crm/files/{id}", { path: { id: file.fileId } })} download>
            <bdi>{file.name}</bdi>
          </a>
        ) : (
          <TextInput
            value={renamed}
            onChange={(event) => setRenamed(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") void keep();
              if (event.key === "Escape") close();
            }}
            onBlur={() => void keep()}
            maxLength={255}
            aria-label={t("newName", { name: file.name })}
            dir="auto"
            data-autofocus
            autoFocus
          />
        )}
        <div className={classes.meta}>
          <span>{format.size(file.size)}</span>
          <span>
            <bdi>{file.attachedByName}</bdi>
          </span>
          <span>
            <When at={file.attachedAt} real />
          </span>
          {from && (
            <span className={classes.from}>
              {from.to ? (
                <Link to={from.to} className="link">
                  <bdi>{from.label}</bdi>
                </Link>
              ) : (
                <bdi>{from.label}</bdi>
              )}
            </span>
          )}
        </div>
      </div>
      {onRemove && (
        <Menu position="bottom-end" returnFocus={renamed === undefined}>
          <Menu.Target>
            <ActionIcon ref={actions} data-actions={file.id} aria-label={t("actionsOf", { name: file.name })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={14} />} onClick={begin}>
              {t("rename")}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={onRemove}>
              {t("remove")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
