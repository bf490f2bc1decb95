/** The ground of a heat map's cell, 0 to 1; never so deep that the text upon it falls below AA contrast. */
export const heat = (level: number) =>
  level <= 0
    ? undefined
    : `color-mix(in srgb, #E8590C ${Math.round(6 + 46 * Math.min(1, level))}%, var(--crm-surface))`;
