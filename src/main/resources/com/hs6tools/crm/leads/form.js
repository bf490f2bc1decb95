// Puts a form where its script tag stands, on our page or on somebody else's: in a shadow tree, so that neither page
// styles the other; without cookies. <script src="https://crm.example/forms/KEY.js" data-language="fa"></script>
(() => {
  "use strict";
  const script = document.currentScript;
  const source = new URL(script.src);
  const key = source.pathname.replace(/^\/forms\//, "").replace(/\.js$/, "");
  const address = `${source.origin}/api/public/forms/${key}`;
  const hosted = "hosted" in script.dataset;
  // who recommended us stands in the address alone: /r/CODE on our page, ?ref=CODE on any other
  const referral = (script.dataset.referral ?? new URLSearchParams(location.search).get("ref"))?.slice(0, 200) || undefined;
  const words = {
    en: {
      sending: "Sending…",
      failed: "It could not be sent. What you wrote is still here; please try again.",
      missing: "This form is not available at present.",
      check: "Please look at the fields marked.",
      mail: "Nearly done: we have written to you. Please open the link in that e-mail.",
      confirm: "Confirm my request",
      confirmed: "Thank you. We have your request and will answer soon.",
      spent: "This link is no longer valid. Please send the form again.",
      choose: "Please choose",
      required: "This is needed.",
      bad_email: "This is not an e-mail address.",
      too_long: "This is too long. Please shorten it.",
      bad_value: "This value is not possible here.",
      needs_address: "Leave an e-mail address or a phone number, so that somebody can answer.",
      often: "Too many tries from your address. Please wait a little.",
    },
    fa: {
      sending: "در حال ارسال…",
      failed: "ارسال نشد. نوشتهٔ شما اینجاست؛ لطفاً دوباره تلاش کنید.",
      missing: "این فرم اکنون در دسترس نیست.",
      check: "لطفاً فیلدهای مشخص‌شده را ببینید.",
      mail: "یک گام مانده است: ایمیلی برایتان فرستادیم. لطفاً پیوند آن را باز کنید.",
      confirm: "تأیید درخواست من",
      confirmed: "سپاسگزاریم. درخواست شما رسید و به‌زودی پاسخ می‌دهیم.",
      spent: "این پیوند دیگر معتبر نیست. لطفاً فرم را دوباره بفرستید.",
      choose: "انتخاب کنید",
      required: "پر کردن این فیلد لازم است.",
      bad_email: "این نشانی ایمیل نیست.",
      too_long: "این بیش از اندازه بلند است. لطفاً کوتاهش کنید.",
      bad_value: "این مقدار اینجا ممکن نیست.",
      needs_address: "نشانی ایمیل یا شمارهٔ تلفنی بگذارید تا کسی بتواند پاسخ دهد.",
      often: "تلاش‌ها زیاد بود. لطفاً کمی صبر کنید.",
    },
    ar: {
      sending: "جارٍ الإرسال…",
      failed: "تعذّر الإرسال. ما كتبته ما زال هنا؛ يرجى المحاولة مجدداً.",
      missing: "هذا النموذج غير متاح حالياً.",
      check: "يرجى مراجعة الحقول المعلَّمة.",
      mail: "بقيت خطوة واحدة: أرسلنا إليك رسالة. يرجى فتح الرابط الذي فيها.",
      confirm: "تأكيد طلبي",
      confirmed: "شكراً لك. وصلنا طلبك وسنرد قريباً.",
      spent: "لم يعد هذا الرابط صالحاً. يرجى إرسال النموذج مجدداً.",
      choose: "اختر",
      required: "هذا الحقل مطلوب.",
      bad_email: "هذا ليس عنوان بريد إلكتروني.",
      too_long: "هذا طويل جداً. يرجى اختصاره.",
      bad_value: "هذه القيمة غير ممكنة هنا.",
      needs_address: "اترك عنوان بريد إلكتروني أو رقم هاتف ليتمكن أحد من الرد.",
      often: "محاولات كثيرة. يرجى الانتظار قليلاً.",
    },
  };
  const style = `
    /* letters and colours are the page's: a dark form on a light page could not be read */
    :host { all: initial; display: block; font-family: inherit; color: inherit; color-scheme: inherit; font-size: 15px;
      line-height: 1.5; }
    * { box-sizing: border-box; }
    form, .plain { display: flex; flex-direction: column; gap: 16px; max-inline-size: 560px; }
    h2 { margin: 0; font-size: 20px; line-height: 1.3; }
    p { margin: 0; }
    label { display: block; margin-block-end: 4px; font-weight: 500; }
    .tick { display: flex; gap: 8px; align-items: flex-start; font-weight: 400; }
    .tick input { inline-size: 20px; block-size: 20px; flex: none; margin: 2px 0 0; }
    input:not([type=checkbox]), select, textarea { inline-size: 100%; min-block-size: 44px; padding: 10px 12px; font: inherit;
      color: light-dark(#1f1c18, #f3f0eb); border: 1px solid light-dark(#8c857c, #6f6961); border-radius: 6px;
      background: light-dark(#fff, #141311); }
    textarea { min-block-size: 110px; resize: vertical; }
    [aria-invalid=true] { border-color: light-dark(#b42318, #f97066) !important; }
    .wrong, .bad { color: light-dark(#b42318, #f97066); font-size: 13px; }
    button { align-self: flex-start; min-block-size: 44px; padding: 10px 20px; font: inherit; font-weight: 600; color: #fff;
      border: 0; border-radius: 6px; background: #c93a0b; cursor: pointer; }
    button:disabled { opacity: .6; cursor: default; }
    :focus-visible { outline: 2px solid light-dark(#c93a0b, #ff8a65); outline-offset: 2px; }
    .star { color: light-dark(#b42318, #f97066); }
    .trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  `;

  const host = document.createElement("div");
  script.after(host);
  const root = host.attachShadow({ mode: "open" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make("style", {}, style));
  }

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(attribute, "");
      else if (value !== undefined && value !== false) element.setAttribute(attribute, value);
    }
    element.append(...children.filter((child) => child !== undefined));
    return element;
  }

  const ask = (path, body) =>
    fetch(address + path, {
      method: body ? "POST" : "GET",
      credentials: "omit",
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });

  function spoken(offered, first) {
    const parameters = new URLSearchParams(location.search);
    const wanted = [
      script.dataset.language,
      hosted ? parameters.get("language") : undefined,
      hosted ? undefined : document.documentElement.lang,
      ...navigator.languages,
      first,
    ];
    return wanted.map((one) => (one ?? "").slice(0, 2).toLowerCase()).find((one) => offered.includes(one)) ?? offered[0];
  }

  function say(language, text, role = "status") {
    const line = make("p", { role, tabindex: "-1" }, text);
    root.replaceChildren(...[...root.children].filter((one) => one.localName === "style"), make("div", { class: "plain" }, line));
    host.setAttribute("lang", language);
    host.setAttribute("dir", language === "en" ? "ltr" : "rtl");
    line.focus();
  }

  function control(field, language, id) {
    const common = { id, name: field.name, required: field.required, "aria-describedby": `${id}-wrong` };
    if (field.kind === "LONG") return make("textarea", { ...common, maxlength: 10000, rows: 4 });
    if (field.kind === "CHECK") return make("input", { ...common, type: "checkbox" });
    if (field.kind === "CHOICE") {
      const options = field.options.map((one) => make("option", { value: one.value }, one.labels[language] ?? one.value));
      return make("select", common, make("option", { value: "" }, words[language].choose), ...options);
    }
    const type = { EMAIL: "email", PHONE: "tel" }[field.kind] ?? "text";
    const autocomplete = { firstName: "given-name", lastName: "family-name", email: "email", phone: "tel", company: "organization" }[field.name];
    const direction = type === "text" ? undefined : "ltr";
    return make("input", { ...common, type, autocomplete, dir: direction, maxlength: type === "email" ? 320 : 200 });
  }

  function line(field, language) {
    const id = `f-${field.name}`;
    const input = control(field, language, id);
    const star = field.required ? make("span", { class: "star", "aria-hidden": "true" }, " *") : undefined;
    const wrong = make("div", { class: "wrong", id: `${id}-wrong` });
    const label = field.labels[language] ?? field.name;
    const parts =
      field.kind === "CHECK"
        ? [make("label", { class: "tick", for: id }, input, make("span", {}, label, star))]
        : [make("label", { for: id }, label, star), input];
    return { field, input, wrong, element: make("div", {}, ...parts, wrong) };
  }

  function values(lines) {
    const said = {};
    for (const { field, input } of lines) {
      if (field.kind === "CHECK") said[field.name] = input.checked;
      else if (input.value.trim()) said[field.name] = input.value.trim();
    }
    return said;
  }

  function mark(lines, errors) {
    for (const one of lines) {
      const text = errors[one.field.name] ?? "";
      one.wrong.textContent = text;
      if (text) one.input.setAttribute("aria-invalid", "true");
      else one.input.removeAttribute("aria-invalid");
    }
    lines.find((one) => errors[one.field.name])?.input.focus();
  }

  const missing = (lines, said, word) =>
    Object.fromEntries(lines.filter(({ field }) => field.required && !said[field.name]).map(({ field }) => [field.name, word.required]));

  function draw(form) {
    const language = spoken(Object.keys(form.texts), form.language);
    const text = form.texts[language];
    const word = words[language] ?? words.en;
    const lines = form.fields.map((field) => line(field, language));
    const trap = make("input", { name: "website", tabindex: "-1", autocomplete: "off" });
    const button = make("button", {}, text.button);
    const bad = make("p", { class: "bad", role: "alert" });
    const element = make(
      "form",
      { novalidate: true, lang: language, dir: language === "en" ? "ltr" : "rtl", "aria-label": text.title },
      make("h2", {}, text.title),
      text.intro ? make("p", {}, text.intro) : undefined,
      ...lines.map((one) => one.element),
      make("div", { class: "trap", "aria-hidden": "true" }, make("label", {}, "Website", trap)),
      bad,
      button,
    );
    element.addEventListener("submit", async (event) => {
      event.preventDefault();
      const said = values(lines);
      const gaps = missing(lines, said, word);
      mark(lines, gaps);
      bad.textContent = Object.keys(gaps).length ? word.check : "";
      if (Object.keys(gaps).length) return;
      button.disabled = true;
      button.textContent = word.sending;
      try {
        const answer = await ask("", {
          stamp: form.stamp,
          values: said,
          language,
          page: (location.origin + location.pathname).slice(0, 2000),
          referral,
          website: trap.value || undefined,
        });
        const body = await answer.json();
        if (answer.ok) return say(language, body.state === "WAITING" ? word.mail : text.thanks);
        const errors = Object.fromEntries((body.errors ?? []).map((one) => [one.field, word[one.code] ?? one.message]));
        mark(lines, errors);
        bad.textContent = Object.keys(errors).length ? word.check : answer.status === 429 ? word.often : word.failed;
      } catch {
        bad.textContent = word.failed;
      }
      button.disabled = false;
      button.textContent = text.button;
    });
    root.append(element);
    host.setAttribute("lang", language);
  }

  function confirmation(language) {
    const word = words[language] ?? words.en;
    const button = make("button", {}, word.confirm);
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const answer = await ask("/confirmations", { secret: location.hash.slice(1) });
        say(language, answer.ok ? word.confirmed : word.spent, answer.ok ? "status" : "alert");
      } catch {
        button.disabled = false;
      }
    });
    root.append(make("div", { class: "plain", lang: language, dir: language === "en" ? "ltr" : "rtl" }, button));
  }

  ask(referral && !("confirm" in script.dataset) ? `?ref=${encodeURIComponent(referral)}` : "")
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
    .then((form) =>
      "confirm" in script.dataset ? confirmation(spoken(Object.keys(form.texts), form.language)) : draw(form),
    )
    .catch(() => {
      const language = spoken(Object.keys(words), "en");
      say(language, words[language].missing, "alert");
    });
})();
