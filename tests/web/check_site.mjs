// Checks a finished site: node tests/web/check_site.mjs OUT/public [TYPE …]
// Types of pages that must be there are named by their first folder: areas, provides …
// Each failure is printed with its page; the last line counts. Exit code 0 only without failures.

import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {openBrowser} from './browser.mjs';
import {checkSite} from './site.mjs';

if (process.argv.length < 3) {
  console.error('usage: node check_site.mjs FOLDER [TYPE …]   (the folder that goes on the web server)');
  process.exit(2);
}
const folder = resolve(process.argv[2]);
if (!existsSync(folder)) {
  console.error(`${folder}: no such folder; build the site first`);
  process.exit(2);
}

const browser = await openBrowser();
try {
  const {passed, failures, summary} = await checkSite(folder, browser, process.argv.slice(3));
  for (const failure of failures) console.log(`FAILED ${failure}`);
  console.log(summary);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await browser.close();
}
