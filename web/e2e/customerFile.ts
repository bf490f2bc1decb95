/** A file as a shop might have it: its "Account" is no number but the company, and two addresses are none. */
export function customerFile(mark: string, good: number) {
  const rows = Array.from({ length: good }, (_, at) => [
    `Workshop ${mark} ${at}`,
    `Buyer ${mark} ${at}`,
    `buyer.${mark}.${at}@workshop.example`,
    at % 2 ? "Łódź" : "Isfahan",
  ]);
  const bad = ["nobody at all", "two@@signs.example"];
  // Among the first hundred lines, and near the end.
  rows.splice(40, 0, [`Workshop ${mark} A`, "Without an address", bad[0] as string, "Graz"]);
  rows.splice(good - 5, 0, [`Workshop ${mark} B`, "With a wrong one", bad[1] as string, "Graz"]);
  const lines = [["Account", "Name", "E-mail", "Town"], ...rows].map((row) => row.join(","));
  return { name: `customers-${mark}.csv`, text: `${lines.join("\n")}\n`, badLines: [42, good - 3], bad };
}
