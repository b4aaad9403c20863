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

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (event.target.matches("[data-select-all]")) {
      for (const box of form.querySelectorAll("input[data-ore][type=checkbox]")) box.checked = event.target.checked;
    }
    if (form && form.hasAttribute("data-sum")) showSum(form);
  });

  function showSum(form) {
    const chosen = [...form.querySelectorAll("input[data-ore]:checked, input[data-ore][type=hidden]")];
    const ore = chosen.reduce((sum, box) => sum + Number(box.dataset.ore), 0);
    const place = form.querySelector("[data-sum-of]");
    const kronor = new Intl.NumberFormat("sv-SE").format(ore / 100);
    if (place) place.value = chosen.length ? `${chosen.length} ${place.dataset.words}: ${kronor} kr` : "";
  }

  // A form is sent once, however often the button is pressed: until an answer has come, or the page is come back to.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute("data-filter")) rememberFocus(event.submitter);
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    form.dataset.sent = "yes";
  }, true);

  function canBeSentAgain() {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  }

  document.addEventListener("htmx:finally:request", canBeSentAgain);
  window.addEventListener("pageshow", canBeSentAgain);

  // After a filter has been applied the page is a new one: the focus goes back to where it was.
  function rememberFocus(button) {
    if (button?.id) sessionStorage.setItem("focus", button.id);
  }

  function restoreFocus() {
    const id = sessionStorage.getItem("focus");
    sessionStorage.removeItem("focus");
    if (id && !document.querySelector("[data-focus]")) document.getElementById(id)?.focus();
  }

  function focusNews() {
    const place = document.querySelector("[data-focus]") ?? document.querySelector("h1[tabindex]");
    if (place) place.focus();
  }

  // After a whole new page inside the old one: to the errors, otherwise to the heading, as a new page would.
  document.addEventListener("htmx:after:swap", (event) => {
    if (event.detail?.ctx?.target === document.body) focusNews();
  });

  document.addEventListener("DOMContentLoaded", () => {
    restoreFocus();
    if (document.querySelector("[data-focus]")) focusNews();
    for (const form of document.querySelectorAll("form[data-sum]")) showSum(form);
  });
})();
