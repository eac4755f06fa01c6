// Opens pages in headless Chromium and tells, as JSON, what a person would meet there.
//
//     NODE_PATH=.../node_modules node browser.cjs CHROMIUM FILE...
//
// NODE_PATH names a folder that has axe-core and playwright-core.
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(browser, url, colorScheme) {
  const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), RULES);
  await context.close();
  return found.violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`);
}

async function told(browser, file) {
  const url = pathToFileURL(file).href;
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 640, height: 900 } });
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(url);
  const across = async (width) => {
    await page.setViewportSize({ width, height: 900 });
    return page.locator("html").evaluate((each) => each.scrollWidth - each.clientWidth);
  };
  const overflow = { 1280: await across(1280), 640: await across(640), 320: await across(320) };
  const reached = [];
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press("Tab");
    const now = await page.locator(":focus").evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 80)));
    if (now.length === 0 || reached.includes(now[0])) break;
    reached.push(now[0]);
  }
  const typed = await page.locator(".typed").evaluateAll((all) =>
    all.map((each) => {
      const copy = each.cloneNode(true);
      copy.querySelectorAll("sup").forEach((number) => number.remove());
      return copy.textContent;
    }),
  );
  const paper = await page.pdf({ preferCSSPageSize: true });
  const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
  await context.close();
  return {
    requests: requests.filter((each) => each !== url), complaints, overflow, reached, typed, pages,
    light: await violations(browser, url, "light"), dark: await violations(browser, url, "dark"),
  };
}

(async () => {
  const [executablePath, ...files] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath, args: QUIET });
  const found = [];
  for (const file of files) found.push(await told(browser, file));
  await browser.close();
  console.log(JSON.stringify(found));
})();
