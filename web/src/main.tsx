import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@/shared/theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { startI18n } from "@/shared/i18n/i18n";
import { isLanguage } from "@/shared/i18n/languages";

// boot.js has put the language on the document before the first paint.
const language = document.documentElement.lang;
const root = document.getElementById("root");

void startI18n(isLanguage(language) ? language : "en").then(() => {
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
});
