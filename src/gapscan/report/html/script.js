// without this script everything is there all the same: it opens all details at once, and sets the colours
(() => {
  const root = document.documentElement;
  const all = () => [...document.querySelectorAll("details")];
  const tools = document.querySelector(".tools");
  const openAll = document.getElementById("open-all");
  const theme = document.getElementById("theme");
  tools.hidden = false;
  openAll.hidden = !all().length;

  const kept = (value) => {
    try {
      if (value) localStorage.setItem("gapscan-theme", value);
      return localStorage.getItem("gapscan-theme");
    } catch {
      return null; // a file may have no storage
    }
  };
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const show = () => theme.setAttribute("aria-pressed", String(isDark()));
  const before = kept();
  if (before === "dark" || before === "light") root.dataset.theme = before;
  show();
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    kept(root.dataset.theme);
    show();
  });

  openAll.addEventListener("click", () => {
    const open = openAll.getAttribute("aria-pressed") !== "true";
    all().forEach((each) => { each.open = open; });
    openAll.setAttribute("aria-pressed", String(open));
  });

  // paper shows everything; afterwards each is as it was
  let closed = [];
  const unfold = () => {
    if (closed.length) return;
    closed = all().filter((each) => !each.open);
    closed.forEach((each) => { each.open = true; });
  };
  const fold = () => {
    closed.forEach((each) => { each.open = false; });
    closed = [];
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  matchMedia("print").addEventListener("change", (paper) => (paper.matches ? unfold() : fold()));
})();
