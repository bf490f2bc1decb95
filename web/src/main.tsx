import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/vazirmatn/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@/shared/theme/base.css";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { hasten } from "@/app/router";
import { startI18n } from "@/shared/i18n/i18n";
import { isLanguage } from "@/shared/i18n/languages";

// boot.js has put the language on the document before the first paint.
const language = document.documentElement.lang;
const root = document.getElementById("root");

const words = startI18n(isLanguage(language) ? language : "en");
hasten();
void words.then(() => {
  if (!root) return;
  const page = createRoot(root);
  // As a transition React draws in slices, and a click or key in between is heard.
  startTransition(() =>
    page.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
});
