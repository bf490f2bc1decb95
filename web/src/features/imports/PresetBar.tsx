import { Button, Group, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { forgetPreset, keepPreset, presetsQuery } from "./importQueries";
import { type ImportKind, type ImportOptions, noPreset, retail } from "./importTypes";
import { byField } from "./mapping";

type OnPreset = (preset: string | undefined) => void;

/** The saved ways to read a file; the one that fits its columns is chosen by itself. */
export function PresetChoice({ preset, onPreset }: { preset?: string; onPreset: OnPreset }) {
  const { t } = useTranslation("imports");
  const { data } = useQuery(presetsQuery);
  return (
    <Select
      label={t("preset.label")}
      data={[
        { value: noPreset, label: t("preset.none") },
        ...(data?.items ?? []).map(({ name }) => ({ value: name, label: name === retail ? "Online Retail" : name })),
      ]}
      value={preset ?? noPreset}
      allowDeselect={false}
      onChange={(name) => onPreset(name === noPreset || name === null ? undefined : name)}
    />
  );
}

interface Props {
  kind: ImportKind;
  preset?: string;
  chosen: Record<string, string>;
  options: ImportOptions;
  onPreset: OnPreset;
}

/** Keeps the choice of columns under a name, for the next file of this kind. */
export function PresetKeeping({ kind, preset, chosen, options, onPreset }: Props) {
  const { t } = useTranslation("imports");
  const client = useQueryClient();
  const { data } = useQuery(presetsQuery);
  const [name, setName] = useState<string>();
  const settle = {
    onSettled: () => client.invalidateQueries({ queryKey: ["imports", "presets"] }),
    onError: (error: unknown) => toastFailed(error),
  };
  const keep = useMutation({
    mutationFn: (as: string) => keepPreset({ name: as, kind, mapping: byField(chosen), options }),
    onSuccess: (kept) => {
      toastDone(t("preset.kept", { name: kept.name }));
      // what the server said of the file was said before this preset was there
      void client.invalidateQueries({ queryKey: ["imports", "preview"] });
      setName(undefined);
      if (kept.name !== preset) onPreset(kept.name);
    },
    ...settle,
  });
  const forget = useMutation({
    mutationFn: forgetPreset,
    onSuccess: () => {
      toastDone(t("preset.forgotten"));
      onPreset(undefined);
    },
    ...settle,
  });
  const known = data?.items.find((one) => one.name === preset && one.id);
  if (name !== undefined)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) keep.mutate(name.trim());
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t("preset.name")}
            maxLength={100}
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" disabled={!name.trim()} loading={keep.isPending}>
            {t("preset.keep")}
          </Button>
          <Button size="sm" variant="default" onClick={() => setName(undefined)}>
            {t("shared:cancel")}
          </Button>
        </Group>
      </form>
    );
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => setName("")}>
        {t("preset.keepAs")}
      </Button>
      {known && (
        <>
          <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate(known.name)}>
            {t("preset.update", { name: known.name })}
          </Button>
          <Button variant="subtle" loading={forget.isPending} onClick={() => known.id && forget.mutate(known.id)}>
            {t("preset.forget")}
          </Button>
        </>
      )}
    </Group>
  );
}
