import { Alert, Button, Group, MultiSelect, NativeSelect, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { useIndustryNames } from "@/shared/data/lookups";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { type Territory, teamsOf, types, useColleagues } from "./territory";

const fields = ["name", "countries", "cities", "industries", "types", "people", "teamId"];

/** Makes a territory or changes one; what is refused stands beside its field. */
export function TerritoryDialog({ territory, onClose }: { territory?: Territory; onClose: () => void }) {
  const { t } = useTranslation("territories");
  const client = useQueryClient();
  const colleagues = useColleagues();
  const people = colleagues.map(({ id, name }) => ({ value: id as string, label: name }));
  const industries = useIndustryNames(true);
  const teams = teamsOf(colleagues);
  const form = useForm({
    initialValues: {
      name: territory?.name ?? "",
      countries: territory?.countries ?? [],
      cities: territory?.cities ?? [],
      industries: territory?.industries ?? [],
      types: (territory?.types ?? []) as string[],
      people: (territory?.people ?? []) as string[],
      teamId: (territory?.teamId ?? "") as string,
    },
    validate: { name: (value) => (value.trim() === "" ? t("shared:code.required") : null) },
  });
  const save = useMutation({
    mutationFn: (values: typeof form.values) => {
      const body = { ...values, types: values.types as Territory["types"], teamId: values.teamId || (null as never) };
      return territory
        ? http.put("/api/crm/territories/{id}", {
            path: { id: territory.id },
            body: { ...body, version: territory.version },
          })
        : http.post("/api/crm/territories", { body, once: true });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["territories"] });
      toastDone(t("saved"));
      onClose();
    },
    onError: (problem) => form.setErrors(formErrors(problem, fields).byField),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={territory ? t("edit", { name: territory.name }) : t("new")}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          {save.error && <Alert color="red">{problemText(save.error)}</Alert>}
          <TextInput label={t("name")} required data-autofocus maxLength={100} {...form.getInputProps("name")} />
          <Text c="dimmed" fz="xs">
            {t("rulesHint")}
          </Text>
          <TagsInput label={t("countries")} placeholder={t("enter")} {...form.getInputProps("countries")} />
          <TagsInput label={t("cities")} placeholder={t("enter")} {...form.getInputProps("cities")} />
          <TagsInput
            label={t("industries")}
            placeholder={t("enter")}
            data={industries.map(({ value }) => value)}
            {...form.getInputProps("industries")}
          />
          <MultiSelect
            label={t("types")}
            data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
            {...form.getInputProps("types")}
          />
          <MultiSelect label={t("people")} data={people} searchable {...form.getInputProps("people")} />
          {teams.length > 0 && (
            <NativeSelect
              label={t("team")}
              data={[{ value: "", label: t("noTeam") }, ...teams]}
              {...form.getInputProps("teamId")}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("shared:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
