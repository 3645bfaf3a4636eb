// sorting everywhere; filters, pages and the matrix for people; every text goes in as text
(() => {
  const source = document.getElementById("cohort");
  const data = JSON.parse(source.textContent);
  const PAGE = 50;
  const byId = (id) => document.getElementById(id);
  const make = (name, text, className) => {
    const node = document.createElement(name);
    node.textContent = text;
    if (className) node.className = className;
    return node;
  };
  const compare = (one, other) => {
    const [a, b] = [Number.parseFloat(one), Number.parseFloat(other)];
    if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
    return String(one).localeCompare(String(other));
  };
  const sortable = (table, onSort) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, place) => {
      const button = make("button", head.textContent);
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        onSort(place, down ? -1 : 1);
      });
    });
  };
  document.querySelectorAll("table.sortable").forEach((table) => {
    const key = (row, place) => row.cells[place].dataset.key ?? row.cells[place].textContent;
    sortable(table, (place, way) => {
      const rows = [...table.tBodies[0].rows];
      rows.sort((one, other) => way * compare(key(one, place), key(other, place)));
      table.tBodies[0].replaceChildren(...rows);
    });
  });
  const table = byId("people-table");
  if (!table) return;

  const slug = (words) => words.split(" ").join("-");
  const matrix = byId("matrix-table");
  const wanted = { name: "", family: "", level: "", verdict: "" };
  let order = null;
  let page = 0;
  // the best verdict and score among the cells that are asked for
  const standing = (row) => {
    if (!wanted.family && !wanted.level) return [row[3], row[2]];
    let best = null;
    data.cells.forEach(([family, level], place) => {
      if ((wanted.family && family !== wanted.family) || (wanted.level && level !== wanted.level)) return;
      const code = Number(row[7].slice(3 * place, 3 * place + 3)) - 1;
      if (code < 0) return;
      const found = [Math.floor(code / 101), code % 101];
      if (!best || found[0] < best[0] || (found[0] === best[0] && found[1] > best[1])) best = found;
    });
    return best || [-1, -1];
  };
  const cellsOf = (row) => {
    const [verdict, score] = standing(row);
    return [row[0], data.titles[row[1]] ?? (row[1] === -2 ? data.unread : ""), score < 0 ? "" : score, data.verdicts[verdict] ?? "",
      data.levels[row[4]] ?? "", row[5].map((place) => data.gaps[place]).join("; ")];
  };
  const rank = { 3: (row) => standing(row)[0], 4: (row) => row[4] };
  const show = () => {
    const name = wanted.name.toLowerCase();
    let rows = data.rows.filter((row) => (!name || row[0].toLowerCase().includes(name))
      && (wanted.verdict === "" || standing(row)[0] === Number(wanted.verdict)));
    if (order) {
      const key = rank[order.place] ?? ((row) => cellsOf(row)[order.place]);
      rows = rows.map((row) => [key(row), row]).sort((a, b) => order.way * compare(a[0], b[0])).map((pair) => pair[1]);
    }
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    page = Math.min(page, pages - 1);
    const part = rows.slice(page * PAGE, (page + 1) * PAGE);
    table.tBodies[0].replaceChildren(...part.map((row) => {
      const line = document.createElement("tr");
      cellsOf(row).forEach((text, place) => {
        const cell = make(place ? "td" : "th", place === 3 ? "" : text, place === 2 ? "right" : "");
        if (!place) cell.scope = "row";
        if (place === 3 && text) cell.append(make("span", text, `verdict ${slug(text)}`));
        line.append(cell);
      });
      return line;
    }));
    byId("shown").textContent = `${rows.length} of ${data.rows.length} people${pages > 1 ? `, page ${page + 1} of ${pages}` : ""}`;
    byId("back").disabled = page === 0;
    byId("next").disabled = page >= pages - 1;
    document.querySelector(".pager").hidden = pages === 1;
    if (!matrix) return;
    matrix.hidden = false;
    matrix.tBodies[0].replaceChildren(...part.filter((row) => row[6].length === data.columns.length).map((row) => {
      const line = document.createElement("tr");
      const head = make("th", row[0]);
      head.scope = "row";
      line.append(head, ...row[6].map((percent) => make("td", percent, `heat-${percent < 40 ? 0 : percent < 80 ? 1 : 2}`)));
      return line;
    }));
  };
  sortable(table, (place, way) => {
    order = { place, way };
    show();
  });
  Object.keys(wanted).forEach((name) => {
    byId(`f-${name}`).addEventListener("input", (event) => {
      wanted[name] = event.target.value;
      page = 0;
      show();
    });
  });
  byId("back").addEventListener("click", () => { page -= 1; show(); });
  byId("next").addEventListener("click", () => { page += 1; show(); });
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".filters").hidden = false;
  show();
})();
