import { Button, Group, Menu } from "@mantine/core";
import { IconChevronDown, IconPin, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedView, ViewQuery } from "@/shared/api/types";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone } from "@/shared/ui/toasts";
import { changeToView, sameView, viewQuery } from "./listState";
import type { ListControls } from "./useListState";
import { ViewForm } from "./ViewForm";
import { orderViews, useViewChanges, viewsQuery } from "./views";

/** A view that the program itself brings; it cannot be changed, only saved under another name. */
export interface BuiltInView {
  id: string;
  name: string;
  query: ViewQuery;
}

interface Props {
  /** The list's name in the API: `customers`. */
  list: string;
  controls: ListControls;
  builtIn?: BuiltInView[];
}

/** Chooses a saved view; "Save" appears as soon as what is shown differs from it. */
export function ViewPicker({ list, controls, builtIn = [] }: Props) {
  const { t } = useTranslation();
  const { state, defaults, update } = controls;
  const { data } = useQuery(viewsQuery(list));
  const { create, save, remove } = useViewChanges(list);
  const [naming, setNaming] = useState(false);
  const views = orderViews(data?.items ?? []);
  const own = views.find((view) => view.id === state.view);
  const current = own ?? builtIn.find((view) => view.id === state.view);
  const shown = viewQuery(state);
  const stored = current?.query ?? { filters: {} };
  const differs = !sameView(shown, stored, defaults);
  const mayChange = own?.mine ? own : undefined;

  const choose = (view?: SavedView | BuiltInView) =>
    update({ ...changeToView(state, view?.query ?? { filters: {} }, defaults, view?.id), peek: undefined });
  const drop = async (view: SavedView) => {
    const text = t("view.deleteConfirm", { name: view.name });
    if (!(await confirm({ title: t("view.delete"), body: text, action: t("delete"), danger: true }))) return;
    await remove.mutateAsync(view.id);
    choose(undefined);
    toastDone(t("view.deleted"));
  };
  const item = (view: SavedView) => (
    <Menu.Item key={view.id} rightSection={view.pinned ? <IconPin size={12} /> : null} onClick={() => choose(view)}>
      <bdi>{view.name}</bdi>
    </Menu.Item>
  );
  const mine = views.filter((view) => view.mine);
  const others = views.filter((view) => !view.mine);

  return (
    <Group gap="xs">
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`${t("view.label")}: ${current?.name ?? t("view.standard")}${differs ? `, ${t("view.changed")}` : ""}`}
          >
            <bdi>{current?.name ?? t("view.standard")}</bdi>
            {differs && <span aria-hidden>&nbsp;•</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={400} miw={200} style={{ overflowY: "auto" }}>
          <Menu.Item onClick={() => choose(undefined)}>{t("view.standard")}</Menu.Item>
          {builtIn.map((view) => (
            <Menu.Item key={view.id} onClick={() => choose(view)}>
              {view.name}
            </Menu.Item>
          ))}
          {mine.length > 0 && <Menu.Label>{t("view.mine")}</Menu.Label>}
          {mine.map(item)}
          {others.length > 0 && <Menu.Label>{t("view.others")}</Menu.Label>}
          {others.map(item)}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>{t("view.saveAs")}</Menu.Item>
          {mayChange && (
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void drop(mayChange)}>
              {t("view.delete")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {differs && mayChange && (
        <Button
          variant="subtle"
          color="gray"
          loading={save.isPending}
          onClick={() => save.mutate({ ...mayChange, query: shown }, { onSuccess: () => toastDone(t("view.saved")) })}
        >
          {t("view.save")}
        </Button>
      )}
      {differs && !mayChange && (
        <Button variant="subtle" color="gray" onClick={() => setNaming(true)}>
          {t("view.saveAs")}
        </Button>
      )}
      {naming && (
        <ViewForm
          saving={create.isPending}
          onClose={() => setNaming(false)}
          onSave={async (fields) => {
            const view = await create.mutateAsync({ ...fields, query: shown });
            setNaming(false);
            update({ view: view.id });
            toastDone(t("view.saved"));
          }}
        />
      )}
    </Group>
  );
}
