// The map that can be moved: node tests/web/map_test.mjs OUT/public
// From file:// and from a server: nothing leaves the machine before somebody asks for the map, then only tiles are
// asked for; its markers are the list's; the keyboard opens and closes it. Without JavaScript the drawing stands alone.

import {createServer} from 'node:http';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {extname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {openBrowser} from './browser.mjs';
import {readPages} from './pages.mjs';

const kTile = /^https:\/\/cyberjapandata\.gsi\.go\.jp\/xyz\/pale\/\d+\/\d+\/\d+\.png$/;
const kTypes = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml'};
/** A grey picture of one pixel stands for every tile. */
const kPicture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4AgAAyQDIgvuGZwAAAABJRU5ErkJggg==', 'base64');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = resolve(process.argv[2] ?? '');
if (process.argv.length !== 3 || !existsSync(folder)) {
  console.error('usage: node map_test.mjs FOLDER   (the folder that goes on the web server)');
  process.exit(2);
}

let passed = 0;
let failed = 0;
const check = (what, holds, seen = '') => {
  if (holds) ++passed;
  else {
    ++failed;
    console.log(`FAILED ${what}${seen === '' ? '' : `: ${JSON.stringify(seen)}`}`);
  }
};

const placesOf = page => [...page.html.matchAll(/ data-places="([^"]*)"/g)].flatMap(([, text]) => text.split(';'));
const spotsOf = page => new Set(placesOf(page).map(place => place.split(' ').slice(1, 3).join(' '))).size;
const numbersOf = page => placesOf(page).map(place => Number(place.split(' ')[0])).sort((a, b) => a - b);

/** The page with the most places and one of a single entry. */
function choosePages() {
  const pages = readPages(folder).filter(page => (page.html.match(/ data-places="/g) ?? []).length === 1);
  const lists = pages.filter(page => numbersOf(page)[0] > 0).sort((a, b) => numbersOf(b).length - numbersOf(a).length);
  return {list: lists[0], place: pages.find(page => numbersOf(page)[0] === 0), all: pages};
}

const serve = () => new Promise(done => {
  const server = createServer((request, response) => {
    const file = join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {'content-type': kTypes[extname(file)] ?? 'application/octet-stream'});
    response.end(readFileSync(file));
  });
  server.listen(0, '127.0.0.1', () => done(server));
});

async function checkLiveMap(browser, page, address, own) {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, serviceWorkers: 'block', reducedMotion: 'reduce'});
  const tab = await context.newPage();
  const outside = [];
  const noted = [];
  await context.route(url => !url.href.startsWith(own), route => {
    const url = route.request().url();
    if (url.startsWith('data:')) return route.continue();
    outside.push(url);
    return kTile.test(url) ? route.fulfill({contentType: 'image/png', body: kPicture}) : route.abort();
  });
  tab.on('console', message => {
    if (['error', 'warning'].includes(message.type())) noted.push(message.text());
  });
  tab.on('pageerror', error => noted.push(error.message));
  const what = `${page.path} from ${own.split(':')[0]}`;

  await tab.goto(address, {waitUntil: 'load'});
  const button = tab.locator('.map-move');
  await button.waitFor();
  check(`${what}: asks for nothing outside before the press`, outside.length === 0, outside);
  check(`${what}: has not loaded Leaflet before the press`, await tab.evaluate(() => globalThis.L === undefined));

  await button.focus();
  await tab.keyboard.press('Enter');
  await tab.locator('.leaflet-marker-icon').first().waitFor();
  await tab.waitForFunction(() => document.querySelectorAll('.leaflet-tile-loaded').length > 0);
  check(`${what}: asks for tiles after it`, outside.length > 0);
  check(`${what}: asks for nothing but tiles`, outside.every(url => kTile.test(url)), outside.filter(url => !kTile.test(url)));
  check(`${what}: the drawing gives way`, await tab.locator('.map-sheet').isHidden());

  const markers = await tab.locator('.leaflet-marker-icon').evaluateAll(all => all.map(one => ({
    name: one.getAttribute('aria-label'), number: one.textContent, tab: one.tabIndex, role: one.getAttribute('role'),
    sign: one.querySelector('svg') !== null})));
  check(`${what}: a marker for each spot`, markers.length === spotsOf(page), [markers.length, spotsOf(page)]);
  check(`${what}: each has its sign and can be reached`, markers.every(one => one.sign && one.tab === 0 && one.role === 'button'), markers);
  if (numbersOf(page)[0] > 0) {
    const list = await tab.evaluate(numbers => numbers.map(number =>
      [number, document.getElementById(`n${number}`)?.querySelector('h2, h3, h4, a').textContent.trim()]), numbersOf(page));
    const said = markers.flatMap(one => one.name.split('、')).sort();
    const wanted = list.map(([number, name]) => `${number} ${name}`).flatMap(one => one.split('、')).sort();
    check(`${what}: markers say what the list says`, JSON.stringify(said) === JSON.stringify(wanted), {said, wanted});
  }

  const first = tab.locator('.leaflet-marker-icon').first();
  await first.focus();
  await tab.keyboard.press('Enter');
  await tab.locator('.leaflet-popup-content').waitFor();
  if (numbersOf(page)[0] > 0) {
    const href = await tab.locator('.map-popup a').first().getAttribute('href');
    check(`${what}: its words lead to the entry`, await tab.evaluate(id => document.querySelector(id) !== null, href), href);
  }
  const credit = await tab.locator('.leaflet-control-attribution a').evaluateAll(all => all.map(one => [one.textContent, one.href]));
  check(`${what}: credits the tiles`, JSON.stringify(credit) === JSON.stringify([['国土地理院', 'https://maps.gsi.go.jp/development/ichiran.html']]), credit);
  await tab.evaluate(axeSource);
  const axe = await tab.evaluate(() => axe.run('.map', {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}));
  check(`${what}: axe-core finds nothing`, axe.violations.length === 0, axe.violations.map(rule => [rule.id, rule.nodes[0].html.slice(0, 120)]));
  check(`${what}: fits the screen`, await tab.evaluate(() => document.scrollingElement.scrollWidth <= 390));

  await tab.keyboard.press('Escape');
  await tab.locator('.map-live').waitFor({state: 'detached'});
  check(`${what}: Escape returns to the drawing`, await tab.locator('.map-sheet').isVisible());
  check(`${what}: and to the button`, await button.evaluate(one => one === document.activeElement));
  await button.click();
  await tab.locator('.leaflet-marker-icon').first().waitFor();
  await button.click();
  check(`${what}: the button returns too`, (await tab.locator('.map-live').count()) === 0 && (await tab.locator('.map-sheet').isVisible()));
  check(`${what}: no errors`, noted.length === 0, noted);
  await context.close();
}

async function checkDrawing(browser, page) {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, javaScriptEnabled: false});
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page.file).href, {waitUntil: 'load'});
  const what = `${page.path} without JavaScript`;
  check(`${what}: shows the drawing`, await tab.locator('.map-picture').isVisible());
  check(`${what}: offers nothing that does not work`, (await tab.locator('.map-move').count()) === 0);
  const links = await tab.locator('.map-picture a').evaluateAll(all => all.map(one => one.getAttribute('href')));
  if (numbersOf(page)[0] > 0) {
    check(`${what}: its markers are links`, links.length > 0);
    await tab.locator('.map-picture a').first().click();
    check(`${what}: that lead to the entry`, new URL(tab.url()).hash === links[0], tab.url());
  }
  await context.close();
}

const {list, place, all} = choosePages();
check('a list and an entry have a map', list !== undefined && place !== undefined);
for (const page of all) {
  const numbers = numbersOf(page);
  const ids = numbers.filter(number => number > 0 && !page.html.includes(` id="n${number}"`));
  check(`${page.path}: each number of the map is in the list`, ids.length === 0, ids);
}
const browser = await openBrowser();
const server = await serve();
try {
  const origin = `http://127.0.0.1:${server.address().port}/`;
  for (const page of [list, place].filter(Boolean)) {
    await checkLiveMap(browser, page, pathToFileURL(page.file).href, 'file:');
    await checkLiveMap(browser, page, origin + page.path, origin);
    await checkDrawing(browser, page);
  }
} finally {
  server.close();
  await browser.close();
}
console.log(`${all.length} pages with a map; ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
