"""How the page looks: readable type, light and dark, a margin for places, and on paper one for remarks."""

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fdfcf8; --ink: #22262b; --soft: #5c6168; --line: #d9d5c9; --told: #f3efe3; --link: #0b57a4; --mark: #8a3b12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #e6e3dc; --soft: #a3a8b0; --line: #363b43; --told: #20242a; --link: #8ab8f0;
    --mark: #e9a97e;
  }
}
* { box-sizing: border-box; }
html { font: 1.0625rem/1.6 Georgia, "Iowan Old Style", "Noto Serif", "DejaVu Serif", serif; }
body { margin: 0 auto; padding: 2rem 1.25rem 6rem; max-width: 60rem; background: var(--paper); color: var(--ink); }
h1, h2, h3, .note b, .when, th, caption, nav, .at, .number, .about {
  font-family: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 0; padding-top: .3rem; border-top: 3px solid var(--ink); }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 0; padding-top: .3rem; border-top: 1px solid var(--soft); }
p { margin: 0 0 .6rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: 400 .8em/1.4 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; color: var(--soft); }
.summary { font-size: 1.2rem; }
.about { color: var(--soft); font-size: .9rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
nav { margin: 1.5rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .3rem; font-size: .9rem; }
nav h2 { border: 0; font-size: 1rem; padding: 0 0 .3rem; }
nav ul { columns: 17rem; margin: 0; padding: 0; list-style: none; }
nav li { break-inside: avoid; padding: .1rem 0; }
nav .inner { padding-left: 1rem; }
section { margin-top: 2rem; }
section.part { margin-top: 3rem; }
.row { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: 1.25rem; align-items: baseline; }
.row > .text, .row > .wide { grid-column: 2; grid-row: 1; }
.row > .at { grid-column: 1; grid-row: 1; text-align: right; overflow-wrap: anywhere; line-height: 1.2; }
.row.head { margin-bottom: .4rem; }
.note { margin-bottom: .3rem; }
.note b { font-size: .82em; color: var(--soft); }
.when { margin: .5rem 0 .2rem; font-size: .85rem; font-weight: 600; color: var(--mark); }
blockquote { margin: 0 0 .8rem; padding: .6rem 1rem; background: var(--told); border-left: 3px solid var(--line); }
blockquote.variant { border-left-color: var(--mark); }
blockquote p:last-child { margin-bottom: 0; }
.choices { list-style: none; margin: 1rem 0 0; padding: 0; }
.choices > li { padding-top: .6rem; margin-top: .6rem; border-top: 1px dashed var(--line); }
.choice { font-weight: 700; margin-bottom: .2rem; }
.number { color: var(--soft); }
.points { margin: 0 0 .5rem; padding-left: 1.4rem; }
.wide { overflow-x: auto; margin-bottom: .8rem; }
table .at { width: 8.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
@media screen and (max-width: 44rem) {
  body { padding: 1rem 1rem 4rem; }
  .row { display: block; }
  .row > .at { text-align: left; margin: -.2rem 0 .5rem; }
  table { min-width: 36rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --told: #fff; --link: #000; --mark: #000; }
  @page { margin: 1.6cm 1.2cm 1.6cm 1.2cm; }
  html { font-size: 9.5pt; line-height: 1.4; }
  p, .row.head { margin-bottom: .25rem; }
  section { margin-top: 1.2rem; }
  section.part { margin-top: 1.6rem; }
  .choices > li { padding-top: .35rem; margin-top: .35rem; }
  body { max-width: none; padding: 0; }
  .skip { display: none; }
  main { padding-right: .4cm; margin-right: 4.6cm; border-right: .5pt solid var(--line); }
  .row { grid-template-columns: 2.3cm minmax(0, 1fr); column-gap: .35cm; }
  .row > .at code { font-size: .68em; }
  h2, h3, .choice, .when, .row.head { break-after: avoid; }
  .row, tr { break-inside: avoid; }
  .row:has(> .wide) { display: block; break-inside: auto; }
  .wide { overflow: visible; }
  table .at { width: auto; }
  table code { font-size: .75em; }
  .points { margin-bottom: .2rem; }
  nav { break-after: page; }
  blockquote { padding: 0 0 0 .3cm; }
  a { text-decoration: none; }
}
"""
