import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import { readPlainly } from "@/shared/format/digits";

/** Index 7 is the fill in light, 5 the fill in dark; both carry text at AA contrast (look.md). */
const accent: MantineColorsTuple = [
  "#FFF1EB",
  "#FFDCCC",
  "#FFB899",
  "#FF9166",
  "#FF8A65",
  "#FF6B35",
  "#F4511E",
  "#C93A0B",
  "#A62F08",
  "#7F2506",
];

/** Warm greys, from the paper of the page to its ink. */
const gray: MantineColorsTuple = [
  "#FAF9F7",
  "#F4F2EE",
  "#E7E3DD",
  "#D8D3CB",
  "#BDB6AC",
  "#9A938A",
  "#7D776F",
  "#6B665F",
  "#47423C",
  "#1F1C18",
];

const dark: MantineColorsTuple = [
  "#F3F0EB",
  "#A39D94",
  "#8C867E",
  "#6E6860",
  "#332F2B",
  "#2B2724",
  "#24211E",
  "#1C1A18",
  "#141311",
  "#0D0C0B",
];

const scheme = {
  light: {
    "--crm-page": "#FAF9F7",
    "--crm-surface": "#FFFFFF",
    "--crm-raised": "#FFFFFF",
    "--crm-hairline": "#E7E3DD",
    "--crm-text": "#1F1C18",
    "--crm-secondary": "#6B665F",
    "--crm-accent": "#C93A0B",
    "--crm-accent-hover": "#A62F08",
    "--crm-on-accent": "#FFFFFF",
    "--crm-accent-text": "#C93A0B",
    "--crm-tint": "#FFF1EB",
    "--crm-good": "#1F7A4D",
    "--crm-watch": "#9A6700",
    "--crm-bad": "#B42318",
    "--crm-info": "#2B5FD9",
    "--crm-shadow": "0 8px 28px rgb(31 28 24 / 14%), 0 1px 3px rgb(31 28 24 / 10%)",
    "--crm-chart-grid": "#EFECE7",
    "--crm-platinum": "#3F5A80",
    "--crm-gold": "#8A5A00",
    "--crm-silver": "#5F6368",
    "--crm-bronze": "#8A4B2A",
  },
  dark: {
    "--crm-page": "#141311",
    "--crm-surface": "#1C1A18",
    "--crm-raised": "#24211E",
    "--crm-hairline": "#332F2B",
    "--crm-text": "#F3F0EB",
    "--crm-secondary": "#A39D94",
    "--crm-accent": "#FF6B35",
    "--crm-accent-hover": "#FF8A65",
    "--crm-on-accent": "#141311",
    "--crm-accent-text": "#FF8A65",
    "--crm-tint": "#3A241A",
    "--crm-good": "#4ADE80",
    "--crm-watch": "#FBBF24",
    "--crm-bad": "#F97066",
    "--crm-info": "#8AB4FF",
    "--crm-shadow": "0 10px 32px rgb(0 0 0 / 55%), 0 0 0 1px #332F2B",
    "--crm-chart-grid": "#2A2723",
    "--crm-platinum": "#A9C1E3",
    "--crm-gold": "#E7B84D",
    "--crm-silver": "#C2C5C9",
    "--crm-bronze": "#DDA07E",
  },
};

/** Mantine's own variables, pointed at ours so that its parts and ours are one design. */
const bridge = {
  "--mantine-color-body": "var(--crm-surface)",
  "--mantine-color-text": "var(--crm-text)",
  "--mantine-color-bright": "var(--crm-text)",
  "--mantine-color-dimmed": "var(--crm-secondary)",
  "--mantine-color-placeholder": "var(--crm-secondary)",
  "--mantine-color-anchor": "var(--crm-accent-text)",
  "--mantine-color-error": "var(--crm-bad)",
  "--mantine-color-default": "var(--crm-surface)",
  "--mantine-color-default-border": "var(--crm-hairline)",
  "--mantine-color-default-hover": "var(--crm-tint)",
  "--mantine-primary-color-filled": "var(--crm-accent)",
  "--mantine-primary-color-filled-hover": "var(--crm-accent-hover)",
  "--mantine-primary-color-contrast": "var(--crm-on-accent)",
  "--mantine-primary-color-light": "var(--crm-tint)",
  "--mantine-primary-color-light-hover": "var(--crm-tint)",
  "--mantine-primary-color-light-color": "var(--crm-accent-text)",
  "--mantine-color-accent-filled": "var(--crm-accent)",
  "--mantine-color-accent-filled-hover": "var(--crm-accent-hover)",
  "--mantine-color-accent-light": "var(--crm-tint)",
  "--mantine-color-accent-light-hover": "var(--crm-tint)",
  "--mantine-color-accent-light-color": "var(--crm-accent-text)",
  "--mantine-color-accent-text": "var(--crm-accent-text)",
  "--mantine-color-accent-outline": "var(--crm-accent-text)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...scheme.light, ...bridge },
  dark: { ...scheme.dark, ...bridge },
});

const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = !input.color || input.color === "accent";
  if (isAccent && input.variant === "filled") {
    return {
      ...colors,
      background: "var(--crm-accent)",
      hover: "var(--crm-accent-hover)",
      color: "var(--crm-on-accent)",
    };
  }
  if (input.color === "red" && input.variant === "filled") {
    const hover = "color-mix(in srgb, var(--crm-bad) 88%, var(--crm-text))";
    return { ...colors, background: "var(--crm-bad)", hover, color: "var(--crm-on-accent)" };
  }
  if (input.color === "red" && (input.variant === "subtle" || input.variant === "default")) {
    return { ...colors, color: "var(--crm-bad)" };
  }
  return colors;
};

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  variantColorResolver,
  fontFamily: "'Inter Variable', 'Vazirmatn Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: "inherit",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.4" },
      h2: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h3: { fontSize: "0.8125rem", lineHeight: "1.5" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.8125rem", lg: "0.9375rem", xl: "1.25rem" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "0.25rem", sm: "0.375rem", md: "0.5rem", lg: "0.5rem", xl: "0.75rem" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  focusRing: "auto",
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "xs" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: 28 } },
    // Labels stand off their fields, and titles of dialogs are titles.
    InputWrapper: { styles: { label: { marginBlockEnd: 4, fontWeight: 500 } } },
    TextInput: { defaultProps: { size: "sm" } },
    NumberInput: { defaultProps: { onChangeCapture: readPlainly } },
    Select: { defaultProps: { size: "sm", checkIconPosition: "right" } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, fz: "xs" } },
    Popover: { defaultProps: { shadow: "md", radius: "md" } },
    // Its first item takes the focus; the placeholder that would take it instead is no item of a menu.
    Menu: { defaultProps: { shadow: "md", radius: "md", withInitialFocusPlaceholder: false } },
    Table: { defaultProps: { borderColor: "var(--crm-hairline)" } },
    Checkbox: { defaultProps: { radius: "xs" } },
    Modal: {
      defaultProps: { radius: "md", centered: true, padding: "lg", transitionProps: { duration: 140 } },
      styles: { title: { fontSize: "0.9375rem", fontWeight: 600 } },
    },
  },
});
