// Renders each item on its own in a style, with citeproc-js: a reference and an in-text form.
// node scripts/citeproc.js MODULES STYLE.csl LOCALES LANGUAGE < items.json > rendered.json
"use strict";
const fs = require("fs");
const [modules, style, locales, language] = process.argv.slice(2);
const CSL = require(modules + "/citeproc");
const items = JSON.parse(fs.readFileSync(0, "utf-8"));
const known = Object.fromEntries(items.map((item) => [item.id, item]));
const engine = new CSL.Engine({
  retrieveLocale: (name) => {
    const file = `${locales}/locales-${name}.xml`;
    return fs.existsSync(file) ? fs.readFileSync(file, "utf-8") : false;
  },
  retrieveItem: (id) => known[id],
}, fs.readFileSync(style, "utf-8"), language, true);
engine.setOutputFormat("text");
const rendered = {};
for (const item of items) {
  // The one item that the engine knows of: nothing is told apart from anything.
  engine.updateItems([item.id]);
  const cited = engine.previewCitationCluster(
    { citationItems: [{ id: item.id }], properties: { noteIndex: 0 } }, [], [], "text");
  const listed = engine.makeBibliography();
  rendered[item.id] = { reference: listed[1].join("").trim(), in_text: cited.trim() };
}
process.stdout.write(JSON.stringify(rendered));
