import { Text, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";
import classes from "./Palette.module.css";
import { usePaletteOptions } from "./paletteOptions";

/** Ctrl-K: finds records, opens screens, begins new records; the keyboard alone is enough. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  const go = useNavigate();
  const [text, setText] = useState("");
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const [active, setActive] = useState(0);
  const { options, searching, failed } = usePaletteOptions(wanted);
  const current = Math.min(active, options.length - 1);

  const follow = (index: number) => {
    const option = options[index];
    if (!option) return;
    onClose();
    void go({ to: option.link });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      const next = (current + step + options.length) % Math.max(1, options.length);
      setActive(next);
      document.getElementById(`palette-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault();
      follow(current);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      centered={false}
      yOffset="12dvh"
      size={600}
      attributes={{ content: { "aria-label": t("search") } }}
    >
      <input
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={options.length ? `palette-${current}` : undefined}
        aria-label={t("palette.placeholder")}
        placeholder={t("palette.placeholder")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="palette-list"
        role="listbox"
        aria-label={t("palette.results")}
        className={classes.list}
        aria-busy={searching}
      >
        {options.map((option, index) => (
          <div key={`${option.group} ${option.link}`} role="presentation">
            {option.group !== options[index - 1]?.group && (
              <div className={classes.group} role="presentation">
                {t(`palette.groups.${option.group}`, { defaultValue: option.group })}
              </div>
            )}
            <div
              id={`palette-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={classes.option}
              onMouseMove={() => setActive(index)}
              onClick={() => follow(index)}
            >
              <option.icon size={16} stroke={1.6} className={classes.sign} aria-hidden />
              <bdi className={classes.title}>{option.title}</bdi>
              <bdi className={classes.sub}>{option.subtitle}</bdi>
            </div>
          </div>
        ))}
        {options.length === 0 && (
          <Text c="dimmed" p="md">
            {failed ? t("palette.failed") : searching ? t("palette.searching") : t("palette.none")}
          </Text>
        )}
      </div>
      <VisuallyHidden role="status">{t("palette.count", { count: options.length })}</VisuallyHidden>
    </Modal>
  );
}
