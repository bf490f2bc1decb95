import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderAt } from "@/test/render";
import { useKeptFocus } from "./useKeptFocus";

function Moves() {
  const [state, setState] = useState("NEW");
  const part = useKeptFocus<HTMLDivElement>(state);
  return (
    <div ref={part} tabIndex={-1} data-testid="moves">
      {state === "NEW" ? (
        <button key="a" type="button" onClick={() => setState("OLD")}>
          Age
        </button>
      ) : (
        <button key="b" type="button">
          Bury
        </button>
      )}
    </div>
  );
}

it("keeps whoever moves a record by keyboard at its moves", async () => {
  await renderAt(<Moves />);
  expect(document.activeElement).toBe(document.body);
  (await screen.findByRole("button", { name: "Age" })).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("moves")));
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe("Bury");
});
