/** The empty edge, in modules, that the standard asks for; without it readers do not find the code. */
export const quietZone = 4;

/** Dark modules as the runs of an SVG path, one rectangle for neighbours in a row. */
export function qrPath(rows: boolean[][]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const begin = x;
      while (row[x]) x++;
      path += `M${begin} ${y}h${x - begin}v1h${begin - x}z`;
    }
  });
  return path;
}
