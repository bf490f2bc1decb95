import { type UseFormReturnType, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formErrors, isProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/toasts";
import { asNamedHere } from "./refusals";

type Values = Record<string, unknown>;
type Checks<V> = Partial<Record<keyof V, (values: V) => string | null>>;

interface Options<V extends Values, R> {
  initial: V;
  /** What may not be empty. */
  required?: (keyof V & string)[];
  /** What the form can see by itself, by field. */
  checks?: Checks<V>;
  save: (values: V) => Promise<R>;
  onSaved: (answer: R, values: V) => void;
  /** Fields that the API calls otherwise. */
  aliases?: Record<string, string>;
}

export interface RefusableForm<V extends Values> {
  form: UseFormReturnType<V>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  isSaving: boolean;
  /** What was refused and belongs to no field. */
  refusal?: string;
}

const isEmpty = (value: unknown) =>
  Array.isArray(value) ? value.length === 0 : value === undefined || value === null || String(value).trim() === "";

/** The first field that is wrong gets the focus, so that reading software says why. */
const focusFirstWrong = (root: HTMLFormElement) =>
  window.setTimeout(() => root.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());

/** A day that could not be read leaves the value as it was; saved silently, that would not be what was typed. */
const holdsUnread = (root: HTMLFormElement) => root.querySelector("[data-typed] [aria-invalid=true]") !== null;

/** A form whose refusals, its own and the server's, stand beside the fields. */
export function useRefusableForm<V extends Values, R>(options: Options<V, R>): RefusableForm<V> {
  const { initial, required = [], checks = {}, save, onSaved, aliases } = options;
  const { t } = useTranslation("settings");
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<V>({
    initialValues: initial,
    validate: (values) => {
      const wrong: Record<string, string> = {};
      for (const name of required) if (isEmpty(values[name])) wrong[name] = t("shared:code.required");
      for (const [name, check] of Object.entries(checks) as [string, (values: V) => string | null][]) {
        const words = wrong[name] ? null : check(values);
        if (words) wrong[name] = words;
      }
      return wrong;
    },
  });
  const mutation = useMutation({ mutationFn: save, onSuccess: onSaved });
  const refuse = (error: unknown) => {
    const said = asNamedHere(error, aliases);
    const { byField, rest } = formErrors(said, Object.keys(initial));
    form.setErrors(byField);
    const isToldByFields = isProblem(said) && said.errors.length > 0;
    setRefusal(rest.length > 0 ? rest.join(" ") : isToldByFields ? undefined : problemText(said));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const root = event.currentTarget;
    setRefusal(undefined);
    if (holdsUnread(root)) {
      event.preventDefault();
      focusFirstWrong(root);
      return;
    }
    form.onSubmit(
      (values) =>
        mutation.mutate(values, {
          onError: (error) => {
            refuse(error);
            focusFirstWrong(root);
          },
        }),
      () => focusFirstWrong(root),
    )(event);
  };
  return { form, onSubmit, isSaving: mutation.isPending, refusal };
}
