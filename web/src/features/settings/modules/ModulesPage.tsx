import { Switch, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/shared/auth/me";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { Loaded } from "../Loaded";
import { SettingsPlace } from "../SettingsPlace";
import { modulesQuery, saveUnit } from "../settingsQueries";
import type { Module } from "../settingsTypes";
import classes from "./ModulesPage.module.css";

/** Areas of the business that the shop may do without; what they hold is kept for when they come back. */
export default function ModulesPage() {
  const query = useQuery(modulesQuery);
  return (
    <SettingsPlace name="modules" isNarrow>
      <Loaded query={query}>{({ items }) => <ModuleList modules={items} />}</Loaded>
    </SettingsPlace>
  );
}

function ModuleList({ modules }: { modules: Module[] }) {
  const { t } = useTranslation("settings");
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: (modulesOff: string[]) => saveUnit({ modulesOff }),
    onError: (error) => toastFailed(error),
    // The sidebar, the palette and every card ask what may be seen.
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["settings"] }),
        cache.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
  const off = modules.filter((module) => !module.isOn).map((module) => module.name);
  const turn = async ({ name, isOn }: Module) => {
    await save.mutateAsync(isOn ? [...off, name] : off.filter((one) => one !== name));
    toastDone(t(isOn ? "modules.off" : "modules.on", { module: t(`modules.names.${name}.title`) }), () =>
      save.mutate(off),
    );
  };
  return (
    <ul className={classes.modules}>
      {modules.map((module) => (
        <li key={module.name}>
          <Switch
            checked={module.isOn}
            disabled={save.isPending}
            onChange={() => void turn(module).catch(() => undefined)}
            label={t(`modules.names.${module.name}.title`)}
            description={t(`modules.names.${module.name}.text`)}
          />
        </li>
      ))}
      <Text c="dimmed" fz="sm" component="li">
        {t("modules.kept")}
      </Text>
    </ul>
  );
}
