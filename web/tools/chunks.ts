// Which file of the built app a module goes into. Left alone the bundler makes a file of every set of modules that the same
// screens share: thirty crumbs for one list, which a browser's six connections fetch in five rounds.
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.tsx", import.meta.url));
interface Graph {
  getModuleInfo(id: string): { importedIds: string[]; code: string | null } | null;
}

const isOurs = (id: string) => id.includes("/web/src/");

/** The modules of ours that the first paint cannot do without; what they may load later does not count. */
function shellModules(id: string, graph: Graph, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const next of graph.getModuleInfo(id)?.importedIds.filter(isOurs) ?? []) shellModules(next, graph, seen);
  return seen;
}

function shell() {
  let modules: Set<string> | undefined;
  return (id: string, graph: Graph) => {
    modules ??= shellModules(main, graph);
    return modules.has(id) ? "shell" : null;
  };
}

const iconsOf = (code: string | null | undefined) =>
  [...(code ?? "").matchAll(/import \{([^}]+)\} from "@tabler\/icons-react"/g)].flatMap(
    ([, names = ""]) => names.match(/\bIcon\w+/g) ?? [],
  );

/** The icons that the shell draws: alone in their file, or the first paint would wait for those of other screens too. */
function shellIcons() {
  let names: Set<string> | undefined;
  return (id: string, graph: Graph) => {
    const name = /@tabler\/icons-react\/.*\/(Icon\w+)\./.exec(id)?.[1];
    if (!name) return "icons"; // what all of them are made with
    names ??= new Set([...shellModules(main, graph)].flatMap((one) => iconsOf(graph.getModuleInfo(one)?.code)));
    return names.has(name) ? "icons" : null;
  };
}

const package_ = (...names: string[]) => new RegExp(`/node_modules/(${names.join("|")})[/.]`);
const component = (...names: string[]) => package_(`@mantine/core/esm/components/(${names.join("|")})`);
const any = (...patterns: RegExp[]) => new RegExp(patterns.map((pattern) => pattern.source).join("|"));

const shared = { minShareCount: 2, includeDependenciesRecursively: false };

export const groups = [
  {
    name: shellIcons(),
    debugName: "icons of the shell",
    test: package_("@tabler"),
    includeDependenciesRecursively: false,
  },
  // The others come with what shows them.
  {
    name: "icons",
    test: package_("@tabler"),
    entriesAware: true,
    entriesAwareMergeThreshold: 4_000,
    includeDependenciesRecursively: false,
  },
  {
    name: "libraries",
    test: any(
      /preload-helper/,
      package_(
        "react",
        "react-dom",
        "scheduler",
        "i18next",
        "react-i18next",
        "@tanstack/(history|query-core|react-query|react-router|react-store|router-core|store)",
        "clsx",
        "tslib",
        "get-nonce",
        "@babel/runtime",
      ),
      package_(
        "@mantine/(hooks|store|notifications|core/esm/core|core/esm/utils)",
        "@floating-ui/[^/]+",
        "react-(remove-scroll|style|transition)[^/]*",
        "use-[^/]+",
      ),
      component(
        "Accordion/AccordionChevron",
        "ActionIcon",
        "Anchor",
        "Avatar",
        "Button",
        "Checkbox/CheckIcon",
        "CloseButton",
        "Code",
        "CopyButton",
        "FocusTrap",
        "Group",
        "Indicator",
        "Input",
        "Loader",
        "Menu",
        "Modal",
        "ModalBase",
        "Notification",
      ),
      component(
        "Overlay",
        "Paper",
        "Popover",
        "Portal",
        "Progress",
        "Radio/RadioIcon",
        "ScrollArea",
        "Skeleton",
        "Stack",
        "Table",
        "Text",
        "Title",
        "Tooltip",
        "Transition",
        "UnstyledButton",
        "VisuallyHidden",
      ),
    ),
    includeDependenciesRecursively: false,
  },
  // What lists share.
  {
    name: "lists",
    test: any(
      /\/src\/shared\/(customFields\/|data\/|ui\/(DayGrid|DayInput|InlineField|PeekPanel|RecordTrail|days)|nav\/(trail|useUrlSearch)|format\/place)/,
      component(
        "Autocomplete",
        "Checkbox",
        "Combobox",
        "FloatingIndicator",
        "InlineInput",
        "MultiSelect",
        "NativeSelect",
        "NumberInput",
        "Pill",
        "PillsInput",
        "Radio",
        "SegmentedControl",
        "Switch",
        "Tabs",
        "Select",
        "TagsInput",
        "Textarea",
      ),
      package_("react-number-format", "@internationalized/date", "@tanstack/(react-virtual|virtual-core)"),
      /[uU]?seInfiniteQuery|infiniteQueryObserver/,
    ),
    ...shared,
  },
  // What the list of customers shares with their other screens.
  {
    name: "customers",
    test: /\/src\/features\/customers\/(NameCell|StageDialog|TagList|customer(Columns|Filters|Views))/,
    ...shared,
  },
  { name: "charts", test: package_("echarts", "zrender") },
  { name: shell(), debugName: "shell", test: isOurs, includeDependenciesRecursively: false },
  {
    name: "forms",
    test: package_("@mantine/form", "fast-deep-equal", "klona"),
    ...shared,
  },
  // Small things that screens share: icons, badges, headings.
  {
    name: "parts",
    test: any(/\/src\/shared\/(ui|format|nav|tasks\/use(Tick|Renew))/, package_("@mantine")),
    maxModuleSize: 12_000,
    ...shared,
  },
];
