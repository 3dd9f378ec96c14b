// Reads the pages of a folder with Mozilla's Readability.js on two DOMs, and prints the seconds that each round over all of them took.
// usage: node readability.cjs FOLDER ROUNDS
const fs = require("fs");
const path = require("path");
const { Readability } = require("@mozilla/readability");
const { JSDOM, VirtualConsole } = require("jsdom");
const { parseHTML } = require("linkedom");

const [folder, rounds] = [process.argv[2], Number(process.argv[3])];
const pages = fs.readdirSync(folder).sort().map((name) => fs.readFileSync(path.join(folder, name), "utf8"));

const doms = {
  jsdom: (html) => {
    const dom = new JSDOM(html, { url: "https://kabar.test/", virtualConsole: new VirtualConsole() });
    const article = new Readability(dom.window.document).parse();
    dom.window.close();
    return article;
  },
  linkedom: (html) => new Readability(parseHTML(html).document).parse(),
};

const seconds = {};
for (const [name, read] of Object.entries(doms)) {
  seconds[name] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = process.hrtime.bigint();
    for (const html of pages) {
      // A page that it throws on counts as read.
      try { read(html); } catch { }
    }
    // The first round only warms up.
    if (round > 0) seconds[name].push(Number(process.hrtime.bigint() - start) / 1e9);
  }
}
console.log(JSON.stringify(seconds));
