// Everything that the pages do in the browser beyond links and forms. Without it they still work.

(() => {
  "use strict";

  // A shortcut is written in the page, in `data-key`, as "Alt+N", "Control+Enter" or "F1". The physical key is read,
  // so that Alt does not turn it into another letter; Ctrl+Alt is AltGr on a Swedish keyboard and never ours.
  function pressed(event) {
    if (event.altKey && event.ctrlKey) return null;
    const key = event.code.replace(/^(Key|Digit)/, "").replace("NumpadEnter", "Enter");
    if (event.altKey) return `Alt+${key}`;
    if (event.ctrlKey || event.metaKey) return `Control+${key}`;
    return key.startsWith("F") && key.length > 1 ? key : null;
  }

  function use(element) {
    if (element.matches("input[type=radio]")) {
      element.checked = true;
      element.focus();
      element.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (element.matches("a, button, input[type=checkbox]")) {
      element.click();
    } else {
      element.focus();
      element.scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("keydown", (event) => {
    const keys = pressed(event);
    if (!keys || event.repeat) return;
    const element = document.querySelector(`[data-key="${CSS.escape(keys)}"]`);
    if (!element) return;
    event.preventDefault();
    use(element);
  });

  // A filter takes effect when it is chosen; the button for those without scripts is in <noscript>.
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && form.hasAttribute("data-submit-on-change")) form.requestSubmit();
    if (event.target.matches("[data-select-all]")) {
      for (const box of form.querySelectorAll("input[data-ore]")) box.checked = event.target.checked;
    }
    if (form && form.hasAttribute("data-sum")) showSum(form);
  });

  function showSum(form) {
    const chosen = [...form.querySelectorAll("input[data-ore]:checked")];
    const ore = chosen.reduce((sum, box) => sum + Number(box.dataset.ore), 0);
    const place = form.querySelector("[data-sum-of]");
    const kronor = new Intl.NumberFormat("sv-SE").format(ore / 100);
    if (place) place.value = chosen.length ? `${chosen.length} ${place.dataset.words}: ${kronor} kr` : "";
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
    setTimeout(() => delete event.target.dataset.sent, 4000);
  }, true);

  function focusNews() {
    const place = document.querySelector("[data-focus]") ?? document.querySelector("h1[tabindex]");
    if (place) place.focus();
  }

  // After a whole new page inside the old one: to the errors, otherwise to the heading, as a new page would.
  document.addEventListener("htmx:after:swap", (event) => {
    if (event.detail?.ctx?.target === document.body) focusNews();
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector("[data-focus]")) focusNews();
  });
})();
