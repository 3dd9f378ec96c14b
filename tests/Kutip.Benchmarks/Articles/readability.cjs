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
  const thrown = new Set();
  for (let round = 0; round <= rounds; round++) {
    const start = process.hrtime.bigint();
    for (const html of pages) {
      try {
        read(html);
      } catch {
        thrown.add(html);
      }
    }
    // The first round only warms up.
    if (round > 0) seconds[name].push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  // Such a page counts as read, in Readability's favour.
  if (thrown.size > 0) console.error(`Readability.js with ${name} threw on ${thrown.size} of ${pages.length} pages.`);
}
console.log(JSON.stringify(seconds));
