"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const main = document.querySelector("main");
  const frame = find("frame"), svg = find("picture"), reading = find("reading"), overview = find("overview");
  const search = find("search"), hits = find("hits");
  const spots = [...svg.querySelectorAll("a.spot")];
  const lines = [...svg.querySelectorAll("[data-from]")];
  const scenes = new Map(spots.map((spot) => {
    const anchor = decodeURIComponent(spot.getAttribute("href").slice(1));
    return [anchor, { spot, anchor, name: anchor.slice("scene-".length), part: find(anchor).closest("section") }];
  }));
  const broad = svg.viewBox.baseVal.width, high = svg.viewBox.baseVal.height;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let size = 1, current = null, last = spots[0];

  // ---- which scene is told
  const tell = (scene, focus) => {
    current = scene;
    const listing = main.classList.contains("listing");
    overview.hidden = scene !== null && !listing;
    for (const one of scenes.values()) {
      one.part.hidden = !listing && one !== scene;
      if (one === scene) one.spot.setAttribute("aria-current", "true");
      else one.spot.removeAttribute("aria-current");
    }
    for (const line of lines) {
      const near = scene && (line.dataset.from === scene.name || line.dataset.to === scene.name);
      line.classList.toggle("near", Boolean(near));
    }
    if (!scene) return;
    last = scene.spot;
    if (!listing) {
      show(scene.spot);
      reading.scrollTop = 0;
    }
    if (focus) {
      const heading = find(scene.anchor);
      heading.tabIndex = -1;
      heading.focus({ preventScroll: !listing && reading.scrollHeight > reading.clientHeight });
    }
  };
  const named = () => scenes.get(decodeURIComponent(location.hash.slice(1))) ?? null;
  const leave = () => {
    history.replaceState(null, "", location.pathname + location.search);
    tell(null, false);
  };
  addEventListener("hashchange", () => { if (named()) tell(named(), true); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#scene-']");
    if (link && link.getAttribute("href") === location.hash) tell(named(), true);
  });

  // ---- the picture's size and place
  const zoom = (wanted, x, y) => {
    const box = frame.getBoundingClientRect();
    const at = { x: x ?? box.width / 2, y: y ?? box.height / 2 };
    const old = size;
    size = Math.min(3, Math.max(0.08, wanted));
    const left = (frame.scrollLeft + at.x) * (size / old) - at.x;
    const top = (frame.scrollTop + at.y) * (size / old) - at.y;
    svg.style.width = `${broad * size}px`;
    svg.style.height = `${high * size}px`;
    frame.scrollLeft = left;
    frame.scrollTop = top;
  };
  const whole = () => zoom(Math.min((frame.clientWidth - 2) / broad, (frame.clientHeight - 2) / high));
  const show = (spot) => spot.scrollIntoView({
    block: "nearest", inline: "nearest", behavior: still.matches ? "auto" : "smooth",
  });
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = frame.getBoundingClientRect();
    zoom(size * Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  let held = null;
  frame.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.target.closest("a")) return;
    held = { x: event.clientX + frame.scrollLeft, y: event.clientY + frame.scrollTop };
    frame.classList.add("held");
  });
  addEventListener("pointermove", (event) => {
    if (!held) return;
    frame.scrollLeft = held.x - event.clientX;
    frame.scrollTop = held.y - event.clientY;
  });
  addEventListener("pointerup", () => { held = null; frame.classList.remove("held"); });

  // ---- from scene to scene
  const middle = (spot) => {
    const box = spot.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const sides = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const beside = (spot, [right, down]) => {
    const from = middle(spot);
    let best = null, least = Infinity;
    for (const other of spots) {
      const to = middle(other);
      const along = (to.x - from.x) * right + (to.y - from.y) * down;
      const across = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
      const far = along + 3 * across;
      if (other !== spot && along > 2 && across < 4 * along && far < least) [best, least] = [other, far];
    }
    return best;
  };
  // On the frame: Chromium gives an SVG that listens for the focus a place in the order of Tab.
  frame.addEventListener("focusin", (event) => {
    const spot = event.target.closest("a.spot");
    if (spot) last = spot;
  });
  frame.addEventListener("keydown", (event) => {
    const spot = event.target.closest("a.spot"), side = sides[event.key];
    if (!spot || !side || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const other = beside(spot, side);
    if (!other) return;
    other.focus({ preventScroll: true });
    show(other);
  });

  // ---- finding
  const words = new Map([...scenes.values()].map((scene) => [scene, scene.part.textContent.toLowerCase()]));
  const hitting = () => {
    const wanted = search.value.trim().toLowerCase();
    return wanted ? [...scenes.values()].filter((scene) => words.get(scene).includes(wanted)) : null;
  };
  const seek = () => {
    const found = hitting();
    const kept = found && new Set(found);
    for (const scene of scenes.values()) {
      scene.spot.classList.toggle("faded", Boolean(kept) && !kept.has(scene));
      if (main.classList.contains("listing")) scene.part.hidden = Boolean(kept) && !kept.has(scene);
    }
    hits.textContent = found ? `${found.length || "no"} scene${found.length === 1 ? "" : "s"}` : "";
  };
  search.addEventListener("input", seek);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const found = hitting();
    if (!found?.length) return;
    const next = found[(found.indexOf(current) + 1) % found.length];
    history.replaceState(null, "", `#${encodeURIComponent(next.anchor)}`);
    tell(next, false);
  });

  // ---- picture or list
  const view = (listing) => {
    main.classList.toggle("listing", listing);
    main.classList.toggle("picturing", !listing);
    find("as-picture").setAttribute("aria-pressed", String(!listing));
    find("as-list").setAttribute("aria-pressed", String(listing));
    find("zooms").hidden = listing;
    tell(current, false);
    seek();
  };
  find("as-picture").addEventListener("click", () => view(false));
  find("as-list").addEventListener("click", () => view(true));
  find("smaller").addEventListener("click", () => zoom(size / 1.25));
  find("larger").addEventListener("click", () => zoom(size * 1.25));
  find("whole").addEventListener("click", whole);

  const escape = () => {
    if (search.value) {
      search.value = "";
      seek();
      return;
    }
    const listing = main.classList.contains("listing");
    const reads = current && reading.contains(document.activeElement);
    if (!reads && current) leave();
    if (!listing) last.focus({ preventScroll: true });
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return escape();
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input, textarea")) return undefined;
    const keys = { "/": () => search.focus(), "+": () => zoom(size * 1.25), "=": () => zoom(size * 1.25) };
    Object.assign(keys, { "-": () => zoom(size / 1.25), "0": whole });
    if (!keys[event.key]) return undefined;
    event.preventDefault();
    return keys[event.key]();
  });

  document.documentElement.classList.add("live");
  find("tools").hidden = false;
  view(false);
  // The whole width where its letters can be read then; else larger, to be scrolled.
  const fit = (frame.clientWidth - 2) / broad;
  zoom(fit < 0.65 ? 0.7 : Math.min(1, fit));
  if (named()) tell(named(), false);
  else {
    frame.scrollLeft = (broad * size - frame.clientWidth) / 2;
    const first = svg.querySelector(".first");
    if (first) first.scrollIntoView({ block: "nearest", inline: "center" });
    scrollTo(0, 0);
  }
})();
