import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath, quietZone } from "./qrPath";

const uri =
  "otpauth://totp/HS6Tools%20Demo:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=HS6Tools%20Demo";

/** Reads a path back into modules, so that what is drawn can be held against what was meant. */
function drawn(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i++) (rows[Number(y)] as boolean[])[Number(x) + i] = true;
  return rows;
}

describe("the drawing of a QR code", () => {
  it("joins neighbours and leaves gaps", () => {
    expect(
      qrPath([
        [true, true, false],
        [false, true, true],
      ]),
    ).toBe("M0 0h2v1h-2zM1 1h2v1h-2z");
  });
  it("has every dark module of an enrolment address, and no other", () => {
    const { data, size } = encode(uri, { ecc: "L", border: quietZone });
    expect(drawn(qrPath(data), size)).toEqual(data);
  });
  it("leaves the quiet zone empty", () => {
    const { data, size } = encode(uri, { ecc: "L", border: quietZone });
    const edge = data.flatMap((row, y) => row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < quietZone));
    expect(edge.some(Boolean)).toBe(false);
  });
});
