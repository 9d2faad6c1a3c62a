// How fast the search answers on a slow machine: node tests/bench/search_bench.mjs SITE [SLOWDOWN]
// SITE is a public site, SLOWDOWN what Chromium slows its scripts down by (4: about a mid-range phone). From the
// event of a key or a choice until style and layout of what it changed are ready. On a machine that does something
// else besides, the time of the page's own thread says more than the clock. Prints figures; judges nothing.

import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {openBrowser} from '../web/browser.mjs';

const site = resolve(process.argv[2] ?? '');
const slowdown = Number(process.argv[3] ?? 4);
const data = readFileSync(join(site, 'search/data.js'));
const kWords = ['みほん', 'takahashi', 'aozora', '見本', '訪問', '気管切開', 'だい1', 'くすのき', '見本 診療所', 'ｹﾔｷ'];

const browser = await openBrowser();
const tab = await browser.newPage({viewport: {width: 390, height: 844}});
const session = await tab.context().newCDPSession(tab);
await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
const start = performance.now();
await tab.goto(pathToFileURL(join(site, 'search/index.html')).href);
const loaded = performance.now() - start;
await tab.waitForTimeout(3000);

await session.send('Performance.enable', {timeDomain: 'threadTicks'});
const spent = async () => {
  const {metrics} = await session.send('Performance.getMetrics');
  return ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']
    .reduce((sum, name) => sum + metrics.find(one => one.name === name).value * 1000, 0);
};

/** Does something and gives [by the clock, by the thread's own time]. */
async function time(what, argument) {
  const before = await spent();
  const clock = await tab.evaluate(([kind, value]) => {
    const begin = performance.now();
    if (kind === 'type') {
      const input = document.getElementById('search-words');
      input.value = value;
      input.dispatchEvent(new Event('input'));
    } else {
      document.querySelectorAll('#search-facets input[type="checkbox"]')[value].click();
    }
    document.body.getBoundingClientRect();
    // The rest of the list comes in later frames; only what is due with this one is measured.
    ++kakehashi.searchPage.inFlight;
    return performance.now() - begin;
  }, [what, argument]);
  return [clock, await spent() - before];
}

// Letters with the list in sight, choices with the filters open, as on a phone.
await tab.click('#search-filters > summary');
const typed = [];
for (const word of kWords) {
  for (let length = 1; length <= word.length; ++length) {
    typed.push(await time('type', word.slice(0, length)));
    await tab.waitForTimeout(40);
  }
  await time('type', '');
  await tab.waitForTimeout(40);
}
await tab.click('#search-filters > summary');
const chosen = [];
const boxes = await tab.locator('#search-facets input[type="checkbox"]').count();
for (let i = 0; i < boxes; ++i)
  for (let twice = 0; twice < 2; ++twice) {
    chosen.push(await time('choose', i));
    await tab.waitForTimeout(40);
  }
await browser.close();

const entries = Number(/"count":(\d+)/.exec(data.toString('utf8'))[1]);
console.log(`${entries} entries: search/data.js ${(data.length / 1000).toFixed(0)} KB, gzip ${(gzipSync(data, {level: 9}).length / 1000).toFixed(0)} KB; ` +
  `page ready after ${loaded.toFixed(0)} ms, ${slowdown} times slowed down`);
const figures = list => {
  const sorted = [...list].sort((a, b) => a - b);
  return `median ${sorted[sorted.length >> 1].toFixed(1)} ms, worst ${sorted.at(-1).toFixed(1)} ms`;
};
for (const [name, list] of [['a letter typed', typed], ['a choice made', chosen]]) {
  console.log(`${name} (${list.length}): by the clock ${figures(list.map(one => one[0]))}; ` +
    `the thread's own ${figures(list.map(one => one[1]))}`);
}
