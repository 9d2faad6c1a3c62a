// Checks the pages of an analysis report: node tests/web/check_report.mjs OUT/submissions/analysis/PERIOD
// Each failure is printed with its page; the last line counts. Exit code 0 only without failures.

import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {checkAccess, checkFit, checkKeyboard, checkPaper, openBrowser} from './browser.mjs';
import {readPages} from './pages.mjs';
import {checkMarkup} from './site.mjs';

const folder = resolve(process.argv[2] ?? '');
if (process.argv.length !== 3 || !existsSync(folder)) {
  console.error('usage: node check_report.mjs FOLDER   (a report in the output folder)');
  process.exit(2);
}

let passed = 0;
const failures = [];
const report = (what, wrong) => {
  if (wrong.length === 0) ++passed;
  else failures.push(`${what}: ${wrong.join('\n    ')}`);
};

const pages = readPages(folder);
for (const name of ['index.html', 'public.html'])
  report(name, pages.some(page => page.path === name) ? [] : ['there is no such page']);
for (const page of pages) report(`${page.path} as HTML`, await checkMarkup(page));
const browser = await openBrowser();
try {
  for (const width of [320, 390, 1280]) await checkFit(browser, pages, width, report);
  for (const colorScheme of ['light', 'dark'])
    for (const width of [390, 1280]) await checkAccess(browser, pages, colorScheme, width, report);
  await checkKeyboard(browser, pages, report);
  await checkPaper(browser, pages, report);
} finally {
  await browser.close();
}
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
