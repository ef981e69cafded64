// Times html-validate and Siteimprove Alfa (in jsdom) on pages, each in this one warm process.
//
//     npm install --prefix DIR html-validate@10 jsdom @siteimprove/alfa-{act,dom,http,url,device,rules,web}
//     node benchmarks/accessibility_peers.mjs DIR ROUNDS PAGE...
//
// Prints {"html-validate": {page: milliseconds}, "alfa": {page: milliseconds}}: the median of the rounds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, rounds, ...pages] = process.argv.slice(2);
const require = createRequire(pathToFileURL(resolve(folder, "node_modules", "index.js")));
const load = (name) => import(pathToFileURL(require.resolve(name)));

const { HtmlValidate } = await load("html-validate");
const { JSDOM } = await load("jsdom");
const { Audit } = await load("@siteimprove/alfa-act");
const { Node } = await load("@siteimprove/alfa-dom");
const { Native } = await load("@siteimprove/alfa-dom/native");
const { Request, Response } = await load("@siteimprove/alfa-http");
const { Device } = await load("@siteimprove/alfa-device");
const { Page } = await load("@siteimprove/alfa-web");
const rules = (await load("@siteimprove/alfa-rules")).default;

const validator = new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:a11y"] });

async function htmlValidate(source) {
  await validator.validateString(source);
}

async function alfa(source) {
  const dom = new JSDOM(source);
  globalThis.window = dom.window;
  globalThis.document = dom.window.document;
  dom.window.Range.prototype.getBoundingClientRect ??= () => ({ x: 0, y: 0, width: 0, height: 0 }); // jsdom has no layout
  const json = await Native.fromNode(dom.window.document);
  const page = Page.of(Request.empty(), Response.empty(), Node.from(json), Device.standard());
  for (const outcome of await Audit.of(page, rules).evaluate()) outcome.toString;
  dom.window.close();
}

async function median(run, source) {
  const times = [];
  await run(source);
  for (let round = 0; round < Number(rounds); round++) {
    const start = performance.now();
    await run(source);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const found = { "html-validate": {}, alfa: {} };
for (const page of pages) {
  const source = readFileSync(page, "utf-8");
  found["html-validate"][page] = await median(htmlValidate, source);
  found.alfa[page] = await median(alfa, source);
}
console.log(JSON.stringify(found));
