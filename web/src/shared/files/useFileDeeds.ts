import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/shared/api/problem";
import { useFormat } from "@/shared/format/FormatProvider";
import { problemText, toastDone, toastFailed } from "@/shared/ui/toasts";
import {
  type AttachedFile,
  attach,
  type FilePages,
  filesKey,
  type Holder,
  largest,
  putBack,
  rename,
  takeOff,
} from "./recordFiles";

/** Which file of how many is on its way. */
export interface Sending {
  name: string;
  at: number;
  of: number;
}

/** What can be done with the files of a record; each deed says what came of it. */
export function useFileDeeds(holder: Holder, id: string) {
  const { t } = useTranslation("files");
  const client = useQueryClient();
  const format = useFormat();
  const [sending, setSending] = useState<Sending>();
  const key = filesKey(holder, id);
  const refresh = () => client.invalidateQueries({ queryKey: key });

  /** Why a file need not even be sent. */
  const refusal = (file: File) => {
    if (file.size === 0) return t("empty", { name: file.name });
    return file.size > largest ? t("tooBig", { name: file.name, limit: format.size(largest) }) : undefined;
  };
  const send = async (files: File[]) => {
    let done = 0;
    const refused: string[] = [];
    for (const [at, file] of files.entries()) {
      setSending({ name: file.name, at: at + 1, of: files.length });
      const why = refusal(file);
      try {
        if (why) refused.push(why);
        else {
          await attach(holder, id, file);
          done += 1;
        }
      } catch (error) {
        if (files.length === 1) toastFailed(error, t("notAttached", { name: file.name }));
        else refused.push(`${file.name}: ${problemText(error)}`);
      }
    }
    setSending(undefined);
    for (const detail of refused) toastFailed(new ProblemError({ status: 422, detail }));
    if (done > 0) toastDone(t("attached", { count: done }));
    await refresh();
  };
  const restore = async (file: AttachedFile) => {
    try {
      await putBack(holder, id, file.id);
      toastDone(t("restored", { name: file.name }));
    } catch (error) {
      toastFailed(error);
    }
    await refresh();
  };
  const remove = async (file: AttachedFile) => {
    client.setQueryData<FilePages>(key, (held) => held && without(held, file.id));
    try {
      await takeOff(holder, id, file.id);
      toastDone(t("removed", { name: file.name }), () => restore(file));
    } catch (error) {
      toastFailed(error);
    }
    await refresh();
  };
  const call = async (file: AttachedFile, name: string) => {
    try {
      await rename(holder, id, file.id, name);
    } catch (error) {
      toastFailed(error);
      return false;
    }
    await refresh();
    return true;
  };
  return { sending, send, remove, call };
}

const without = (held: FilePages, id: string): FilePages => ({
  ...held,
  pages: held.pages.map((page) => ({ ...page, items: page.items.filter((file) => file.id !== id) })),
});
