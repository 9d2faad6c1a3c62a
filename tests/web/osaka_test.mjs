// Browses the site of Osaka City's 942 care offices as people do: node osaka_test.mjs KAKEHASHI [FOLDER]
//
// The project is made by osaka_project.py, which also counts the official file by itself. Ward and kind pages, the
// search by name and by filter, maps, keyboard, no JavaScript, what leaves the machine, weights over the wire, and
// whether anything moves while a page loads. Skipped (exit code 77) where the real files are not there. With FOLDER the
// project and its output stay there.

import {execFileSync, spawnSync} from 'node:child_process';
import {createServer} from 'node:http';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {openBrowser} from './browser.mjs';

const program = resolve(process.argv[2] ?? '');
const here = fileURLToPath(new URL('.', import.meta.url));
const kept = process.argv[3];
const project = kept ? resolve(kept) : join(mkdtempSync(join(tmpdir(), 'kakehashi-osaka-')), 'project');
const site = join(project, 'out/public');

const kStartBudget = 60_000;  // Bytes over the wire, gzip -6, with all that the page loads by itself.
const kListBudget = 150_000;

let passed = 0;
const failures = [];
/** One check; `wrong` says in words what is wrong. */
function report(what, wrong) {
  if (wrong.length === 0) ++passed;
  else failures.push(`${what}: ${wrong.slice(0, 8).join('\n    ')}`);
}
const differs = (what, expected, got) => (expected === got ? [] : [`${what}: expected ${expected}, got ${got}`]);

function makeProject() {
  if (existsSync(project)) rmSync(project, {recursive: true});
  const made = spawnSync('python3', [join(here, 'osaka_project.py'), program, project], {encoding: 'utf8'});
  process.stdout.write(made.stdout);
  if (made.status !== 0) {
    process.stderr.write(made.stderr);
    process.exit(made.status ?? 1);
  }
  execFileSync(program, ['build', '--only', 'public', '--project', project, '--out', join(project, 'out'),
    '--date', '2026-11-20', '--quiet'], {stdio: ['ignore', 'ignore', 'ignore']});
  return JSON.parse(readFileSync(join(project, 'expected.json'), 'utf8'));
}

/** The pages of a list that is too long for one: "kinds/x/index.html", "kinds/x~2/index.html" … */
function partsOf(folder, id) {
  return readdirSync(join(site, folder)).filter(name => name === id || name.startsWith(`${id}~`))
    .map(name => join(site, folder, name, 'index.html')).filter(existsSync);
}

/** What stands in the main part of pages, as entries; each once however often it is named. */
function entriesOf(files) {
  const ids = new Set();
  for (const file of files) {
    const main = /<main[^]*<\/main>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    for (const [, id] of main.matchAll(/<h[23]><a href="[./]*resources\/([^/"]+)\/index\.html"/g)) ids.add(id);
    for (const [, id] of main.matchAll(/<p class="row-name"><a href="[./]*resources\/([^/"]+)\/index\.html"/g)) ids.add(id);
  }
  return ids;
}

const countSaid = file => Number(/<p class="lead">([\d,]+)件/.exec(readFileSync(file, 'utf8'))?.[1].replaceAll(',', ''));

function checkLists(expected) {
  let total = 0;
  for (const ward of expected.wards) {
    const pages = partsOf('areas', ward.id);
    if (pages.length === 0) {
      report(`the page of ${ward.name}`, ['there is none']);
      continue;
    }
    const entries = entriesOf(pages);
    total += entries.size;
    report(`the page of ${ward.name}`, [...differs('places', ward.places, entries.size),
      ...differs('the count in words', ward.places, countSaid(pages[0]))]);
  }
  const seen = new Set();
  for (const [kind, places] of Object.entries(expected.kinds)) {
    const pages = partsOf('kinds', kind);
    const entries = entriesOf(pages);
    entries.forEach(id => seen.add(id));
    report(`the pages of ${kind}`, pages.length === 0 ? ['there is none']
      : [...differs('places', places, entries.size), ...differs('the count in words', places, countSaid(pages[0]))]);
  }
  const all = Object.values(expected.kinds).reduce((sum, one) => sum + one, 0);
  report('all lists together', [...differs('places in the wards', all, total), ...differs('places in the kinds', all, seen.size)]);
}

function checkMaps(expected) {
  for (const ward of expected.wards) {
    const html = readFileSync(partsOf('areas', ward.id)[0], 'utf8');
    const picture = /<svg[^>]*class="map-picture"[^]*?<\/svg>/.exec(html)?.[0] ?? '';
    // A ward's outline is a path of many points; signs and scale have few.
    const longest = Math.max(0, ...[...picture.matchAll(/ d="([^"]*)"/g)].map(match => match[1].match(/[\d.]+/g)?.length ?? 0));
    report(`the map of ${ward.name}`, picture === '' ? ['there is none'] : longest < 40 ? [`its longest line has ${longest} numbers`] : []);
  }
  const areas = join(site, 'areas/index.html');
  const links = existsSync(areas) ? new Set([...readFileSync(areas, 'utf8').matchAll(/<svg[^]*?<\/svg>/g)]
    .flatMap(([svg]) => [...svg.matchAll(/<a [^>]*href="([^"]+)"/g)].map(match => match[1]))) : new Set();
  report('the map of all wards', differs('wards that it leads to', expected.wards.length, links.size));
}

const types = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.pdf': 'application/pdf', '.ics': 'text/calendar', '.png': 'image/png'};

/** The site in a subfolder of a web server, as a city would put it; answers are packed as servers do by default. */
async function serve() {
  const sent = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    let file = join(site, path.replace(/^\/ward\//, ''));
    if (path.endsWith('/')) file = join(file, 'index.html');
    if (!path.startsWith('/ward/') || !file.startsWith(site) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const packed = gzipSync(readFileSync(file), {level: 6});
    sent.set(path, packed.length);
    response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-encoding': 'gzip'});
    response.end(packed);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {top: `http://127.0.0.1:${server.address().port}/ward/`, sent, close: () => server.close()};
}

/** A tab whose every request is noted; what goes elsewhere is refused. */
async function openTab(browser, home, options = {}) {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, serviceWorkers: 'block', ...options});
  const tab = await context.newPage();
  const noted = [];
  await context.route(url => !url.href.startsWith(home), route => {
    noted.push(`asks for ${route.request().url()}`);
    return route.abort();
  });
  tab.on('pageerror', error => noted.push(`script: ${error.message}`));
  tab.on('console', message => message.type() === 'error' && noted.push(`console: ${message.text()}`));
  await tab.addInitScript(() => {
    globalThis.moved = [];
    globalThis.largest = null;
    new PerformanceObserver(list => list.getEntries().forEach(one => one.hadRecentInput || moved.push(
      `${one.value.toFixed(4)} by ${one.sources.map(source => source.node?.nodeName + '.' + source.node?.className).join(', ')}`)))
      .observe({type: 'layout-shift', buffered: true});
    new PerformanceObserver(list => list.getEntries().forEach(one => (globalThis.largest = one.element)))
      .observe({type: 'largest-contentful-paint', buffered: true});
  });
  return {tab, noted, close: () => context.close()};
}

const hiragana = text => text.replace(/[ァ-ヶ]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0x60));
const found = tab => tab.locator('#search-list h3').allTextContents();
/** Until something holds in the page, or 8 s; waitForFunction would evaluate a string, which the policy forbids. */
async function until(tab, holds) {
  for (let i = 0; i < 160 && !(await tab.evaluate(holds)); ++i) await tab.waitForTimeout(50);
}
async function counted(tab) {
  await until(tab, () => /^[\d,]+件$/.test(document.getElementById('search-count').textContent));
  return Number((await tab.locator('#search-count').textContent()).replace(/\D/g, ''));
}

/** Three real places by their name, by its reading, by a part of it, typed into the box of the search page. */
async function checkNames(tab, top, expected) {
  for (const {name, kana} of expected.names) {
    const middle = Math.floor(name.length / 3);
    const asked = {name, 'its reading': hiragana(kana), 'a part of it': name.slice(middle, middle + 6), 'a part of its reading': kana.slice(-8)};
    for (const [what, words] of Object.entries(asked)) {
      await tab.goto(`${top}search/index.html`);
      await tab.fill('#search-words', words);
      await tab.press('#search-words', 'Enter');
      await tab.waitForURL(url => url.searchParams.get('q') === words);
      const number = await counted(tab);
      const names = await found(tab);
      const same = text => text.normalize('NFKC').replace(/\s/g, '');
      const wrong = names.some(one => same(one) === same(name)) ? [] : [`not among ${number}: ${names.slice(0, 3)}`];
      if (what === 'name' && number !== 1) wrong.push(`${number} instead of 1`);
      if (number > 60) wrong.push(`${number} are too many`);
      report(`search for ${name} by ${what} (${words})`, wrong);
    }
  }
}

/** Ward and service together: the counts of the rows. */
async function checkFilters(tab, top, expected) {
  for (const ward of expected.wards) {
    const wrong = [];
    for (const [service, places] of Object.entries(ward.services)) {
      await tab.goto(`${top}search/index.html?area=${ward.id}&service=${service}`);
      wrong.push(...differs(`service ${service}`, places, await counted(tab)));
    }
    await tab.goto(`${top}search/index.html?area=${ward.id}`);
    wrong.push(...differs('all services', ward.places, await counted(tab)));
    report(`filter by ${ward.name} and each service`, wrong);
  }
}

/** The same with nothing but the keyboard, from the start page on. */
async function checkKeyboard(tab, top, expected) {
  const ward = expected.wards.find(one => one.name === '東成区');
  const [service, places] = Object.entries(ward.services).sort((a, b) => b[1] - a[1])[0];
  await tab.setViewportSize({width: 1280, height: 900});
  await tab.goto(`${top}search/index.html`);
  await counted(tab);
  const wrong = [];
  async function tabTo(selector, what) {
    for (let i = 0; i < 400; ++i) {
      await tab.keyboard.press('Tab');
      const [there, outline] = await tab.evaluate(wanted => {
        const now = document.activeElement;
        const closed = now.matches('summary') && !now.parentElement.open && now.parentElement.querySelector(wanted);
        return [now.matches(wanted) ? 'there' : closed ? 'closed' : '', getComputedStyle(now).outlineStyle];
      }, selector);
      if (there === 'closed') await tab.keyboard.press('Enter');
      if (there !== 'there') continue;
      if (outline === 'none') wrong.push(`${what}: the focus cannot be seen`);
      return;
    }
    wrong.push(`${what} cannot be reached`);
  }
  await tabTo(`input[name="area"][value="${ward.id}"]`, 'the ward');
  await tab.keyboard.press('Space');
  wrong.push(...differs('of the ward', ward.places, await counted(tab)));
  await tabTo(`input[name="service"][value="${service}"]`, 'the service');
  await tab.keyboard.press('Space');
  wrong.push(...differs('of the ward and the service', places, await counted(tab)));
  await tabTo('#search-list h3 a', 'the first result');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/\/resources\//);
  wrong.push(...differs('the page of a result', 1, await tab.locator('h1').count()));
  await tab.goBack();
  wrong.push(...differs('back from it', places, await counted(tab)));
  report('ward, service and result with the keyboard', wrong);
}

/** Pages of each type that the site has, for what is the same on all. */
function samplePages() {
  const first = folder => existsSync(join(site, folder)) && readdirSync(join(site, folder), {withFileTypes: true})
    .filter(one => one.isDirectory()).map(one => `${folder}/${one.name}/index.html`).find(path => existsSync(join(site, path)));
  const folders = readdirSync(site, {withFileTypes: true}).filter(one => one.isDirectory() && one.name !== 'assets');
  const pages = ['index.html', ...folders.map(one => `${one.name}/index.html`), ...folders.map(one => first(one.name))];
  return [...new Set(pages)].filter(path => path && existsSync(join(site, path)));
}

/** Nothing moves while a page loads, and what is largest stands in the HTML, not in a script's work. */
async function checkPaint(tab, top, pages) {
  for (const width of [390, 1280])
    for (const path of pages) {
      await tab.setViewportSize({width, height: 844});
      await tab.goto(top + path, {waitUntil: 'load'});
      await until(tab, () => largest !== null);
      await tab.waitForTimeout(150);
      const {shifts, text} = await tab.evaluate(() => ({shifts: moved,
        text: largest && (largest.closest('main, header, footer') ? largest.textContent.trim().slice(0, 12) || largest.outerHTML.slice(0, 20) : '?')}));
      const html = readFileSync(join(site, path), 'utf8').replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
      const wrong = shifts.map(one => `moves ${one}`);
      if (!text) wrong.push('no largest paint was seen');
      else if (!path.startsWith('search/') && !html.includes(text.split('\n')[0]) && !text.startsWith('<'))
        wrong.push(`the largest paint is not in the HTML: ${text}`);
      report(`${path} at ${width} px while it loads`, wrong);
    }
}

/** Without JavaScript: every page has its text, and search leads to the lists. */
async function checkWithoutScripts(browser, top, pages) {
  const {tab, noted, close} = await openTab(browser, top, {javaScriptEnabled: false});
  for (const path of pages) {
    noted.length = 0;
    await tab.goto(top + path);
    const wrong = [...noted];
    if (!(await tab.locator('h1').first().isVisible())) wrong.push('no heading is seen');
    if ((await tab.locator('main').innerText()).length < 60) wrong.push('next to nothing is seen');
    report(`${path} without JavaScript`, wrong);
  }
  await tab.goto(`${top}search/index.html`);
  const links = await tab.locator('main a[href*="kinds/"]').all();
  const seen = (await Promise.all(links.map(link => link.isVisible()))).filter(Boolean).length;
  report('search without JavaScript', seen >= 12 ? [] : [`leads to ${seen} lists`]);
  await close();
}

/** What a first visit costs, as the server sent it. */
async function checkWeight(browser, server, path, budget, what) {
  const {tab, noted, close} = await openTab(browser, server.top);
  server.sent.clear();
  await tab.goto(server.top + path, {waitUntil: 'networkidle'});
  const bytes = [...server.sent.values()].reduce((sum, one) => sum + one, 0);
  const parts = [...server.sent].map(([name, size]) => `${name.replace('/ward/', '')} ${size}`).join(', ');
  report(`the weight of ${what}`, [...noted, ...(bytes > budget ? [`${bytes} bytes of ${budget}: ${parts}`] : [])]);
  await close();
  return `${what}: ${(bytes / 1000).toFixed(1)} KB (${parts})`;
}

const longestList = () => ['kinds', 'areas', 'times', 'accepts', 'kana'].flatMap(folder => (existsSync(join(site, folder)) ? readdirSync(join(site, folder)) : [])
  .map(name => `${folder}/${name}/index.html`)).filter(path => existsSync(join(site, path)))
  .map(path => [entriesOf([join(site, path)]).size, path]).sort((a, b) => b[0] - a[0])[0];

const expected = makeProject();
checkLists(expected);
checkMaps(expected);
const browser = await openBrowser();
const server = await serve();
const weights = [];
try {
  const pages = samplePages();
  for (const top of [pathToFileURL(site).href + '/', server.top]) {
    const {tab, noted, close} = await openTab(browser, top);
    await checkNames(tab, top, expected);
    if (top === server.top) await checkFilters(tab, top, expected);
    await checkKeyboard(tab, top, expected);
    await checkPaint(tab, top, pages);
    report(`what the pages ask for (${top.slice(0, 5)})`, [...new Set(noted)]);
    await close();
    await checkWithoutScripts(browser, top, pages);
  }
  weights.push(await checkWeight(browser, server, 'index.html', kStartBudget, 'the start page'));
  const [entries, path] = longestList();
  weights.push(await checkWeight(browser, server, path, kListBudget, `the longest list, ${entries} places`));
  weights.push(await checkWeight(browser, server, 'search/index.html', Infinity, 'the search page (no limit is asked)'));
} finally {
  server.close();
  await browser.close();
  if (!kept) rmSync(resolve(project, '..'), {recursive: true, force: true});
}
for (const failure of failures) console.log(`FAILED ${failure}`);
for (const weight of weights) console.log(weight);
console.log(`${expected.rows} rows; ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
