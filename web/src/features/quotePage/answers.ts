import { h } from "./element";
import { answer, type Page, Refused } from "./page";
import type { Words } from "./words";

type Deed = "accept" | "reject" | "question";

interface Field {
  name: string;
  label: string;
  long?: boolean;
  required?: boolean;
  signature?: boolean;
}

const fieldsOf = (deed: Deed, { form }: Words): Field[] =>
  ({
    accept: [
      { name: "name", label: form.name, required: true },
      { name: "signature", label: form.signature, required: true, signature: true },
    ],
    reject: [{ name: "reason", label: form.reason, long: true }],
    question: [{ name: "text", label: form.text, long: true, required: true }],
  })[deed];

function inputOf({ name, label, long, required, signature }: Field) {
  const attributes = {
    name,
    required,
    id: `answer-${name}`,
    class: signature ? "signature" : undefined,
    autocomplete: name === "name" ? "name" : "off",
    maxlength: long ? "2000" : "200",
  };
  const input = long ? h("textarea", { ...attributes, rows: "4" }) : h("input", attributes);
  return h("label", { for: `answer-${name}` }, label, input);
}

/** What went wrong, in words of the page: the server's own are in English. */
const refusal = (error: unknown, { failed }: Words) => {
  if (!(error instanceof Refused)) return failed.unknown;
  if (error.status === 0) return failed.offline;
  if (error.status === 429) return failed.tooMany;
  if (error.status === 422) return failed.incomplete;
  return failed.unknown;
};

/** The form of one deed. What was typed stays when the answer does not get through. */
function formOf(token: string, deed: Deed, words: Words, onDone: (page: Page, deed: Deed) => void, onGone: () => void) {
  const button = h("button", { type: "submit", class: "primary" }, words.deed[deed]);
  const problem = h("p", { class: "problem", role: "alert" });
  return h(
    "form",
    {
      submit: (event) => {
        event.preventDefault();
        const body = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement));
        button.disabled = true;
        problem.textContent = "";
        answer(token, deed, body)
          .then((page) => onDone(page, deed))
          .catch((error: unknown) => {
            // Somebody was faster, or the shop closed it: the page says which.
            if (error instanceof Refused && error.status === 409) return onGone();
            problem.textContent = refusal(error, words);
          })
          .finally(() => {
            button.disabled = false;
          });
      },
    },
    h("p", { class: "hint" }, words.hint[deed]),
    ...fieldsOf(deed, words).map(inputOf),
    problem,
    button,
  );
}

/** Accept, reject or ask: one form is open at a time. */
export function answersOf(
  token: string,
  words: Words,
  onDone: (page: Page, deed: Deed) => void,
  onGone: () => void,
): HTMLElement {
  const place = h("div", {});
  const deeds: Deed[] = ["accept", "reject", "question"];
  const buttons = deeds.map((deed) =>
    h(
      "button",
      {
        type: "button",
        class: deed === "accept" ? "primary" : "",
        "aria-expanded": "false",
        click: (event) => {
          for (const one of buttons) one.setAttribute("aria-expanded", String(one === event.currentTarget));
          place.replaceChildren(formOf(token, deed, words, onDone, onGone));
          place.querySelector<HTMLElement>("input, textarea")?.focus();
        },
      },
      words.choose[deed],
    ),
  );
  return h(
    "section",
    { class: "answers", "aria-label": words.answer },
    h("div", { class: "deeds" }, ...buttons),
    place,
  );
}
