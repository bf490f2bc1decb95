import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderAt, testMe } from "@/test/render";
import { useDraft } from "./draft";

function Words() {
  const [draft, setDraft] = useDraft("c1");
  return (
    <input
      aria-label="Words"
      value={draft.content}
      onChange={(event) => setDraft({ ...draft, content: event.currentTarget.value })}
    />
  );
}

const words = async () => (await screen.findByLabelText<HTMLInputElement>("Words")).value;

it("keeps what somebody is writing for that person alone", async () => {
  const first = await renderAt(<Words />);
  await userEvent.type(await screen.findByLabelText("Words"), "He asked for a discount");
  first.unmount();
  const other = { ...testMe, person: { ...testMe.person, id: "p2" } };
  const second = await renderAt(<Words />, "/", "/", other);
  expect(await words()).toBe("");
  second.unmount();
  await renderAt(<Words />);
  expect(await words()).toBe("He asked for a discount");
});
