// Runs before the first paint, as its own file because the page allows no inline script:
// puts colour scheme, language and direction on the document so that nothing flashes or jumps.
(() => {
  const root = document.documentElement;
  let scheme = "auto";
  let language = "";
  try {
    scheme = localStorage.getItem("crm.scheme") || "auto";
    language = localStorage.getItem("crm.language") || "";
  } catch {
    // Storage may be refused (private window); the system's choice is used.
  }
  if (scheme === "auto") scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.setAttribute("data-mantine-color-scheme", scheme);
  if (!language) {
    const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2));
    language = wanted.find((tag) => tag === "en" || tag === "fa" || tag === "ar") || "en";
  }
  root.lang = language;
  root.dir = language === "en" ? "ltr" : "rtl";
})();
