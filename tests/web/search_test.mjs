// The search page of the sample in a real browser: node tests/web/search_test.mjs SITES TRUTH.json
// SITES holds public/ and professional/; TRUTH is what tests/web/search_truth.py counted in the YAML of the public one.

import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {extname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {openBrowser} from './browser.mjs';

const sites = resolve(process.argv[2] ?? '');
const truth = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let passed = 0;
const failures = [];
const same = (what, found, wanted) => {
  if (JSON.stringify(found) === JSON.stringify(wanted)) ++passed;
  else failures.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
};

const kTypes = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml'};
const server = createServer((request, response) => {
  const file = join(sites, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {'content-type': kTypes[extname(file)] ?? 'application/octet-stream'}).end(readFileSync(file));
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const kPath = '/public/search/index.html';
const places = {'file://': pathToFileURL(join(sites, kPath)).href, 'http://': `http://127.0.0.1:${server.address().port}${kPath}`};

const browser = await openBrowser();
/** A tab in which everything that is not the site's own fails the test. */
async function open(address, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 844}, ...options});
  const tab = await context.newPage();
  tab.on('pageerror', error => failures.push(`script: ${error.message}`));
  tab.on('console', message => {
    if (['error', 'warning'].includes(message.type())) failures.push(`console: ${message.text()}`);
  });
  tab.on('request', request => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('http://127.0.0.1:')) failures.push(`asks for ${request.url()}`);
  });
  await tab.goto(address);
  return tab;
}
const settle = tab => tab.evaluate(() => new Promise(done => {
  const look = () => {
    const list = document.getElementById('search-list');
    const wanted = Math.min(kakehashi.searchPage.found.length, kakehashi.searchPage.shown);
    if (list.childElementCount === wanted) done();
    else requestAnimationFrame(look);
  };
  look();
}));
/** The page's policy forbids Playwright's own waiting for a condition. */
async function until(tab, selector, holds) {
  for (let i = 0; i < 100; ++i) {
    if (holds(await tab.textContent(selector))) return;
    await tab.waitForTimeout(50);
  }
  failures.push(`${selector} stays ${await tab.textContent(selector)}`);
}
const names = tab => tab.locator('#search-list h3').allTextContents();
const total = async tab => Number.parseInt((await tab.textContent('#search-count')).replace(',', ''), 10);

// -- recall, from a file and from a server -------------------------------------------------------------
for (const [place, address] of Object.entries(places)) {
  const tab = await open(address);
  for (const [typed, name] of [['髙橋ホーム', '髙橋ホームケアクリニック'], ['高橋', '髙橋ホームケアクリニック'], ['たかはし', '髙橋ホームケアクリニック'],
    ['takahashi', '髙橋ホームケアクリニック'], ['takahasi', '髙橋ホームケアクリニック'], ['ﾀｶﾊｼ', '髙橋ホームケアクリニック'], ['崎山', '﨑山内科'],
    ['ケアクリ', '髙橋ホームケアクリニック'], ['takahashi 診療所', '髙橋ホームケアクリニック'], ['髙橋医院', '髙橋ホームケアクリニック']]) {
    await tab.fill('#search-words', typed);
    await settle(tab);
    const found = await names(tab);
    if (found.some(one => one.startsWith(name))) ++passed;
    else failures.push(`${place} ${typed} finds ${found.length}, not ${name}`);
  }
  await tab.fill('#search-words', '髙橋医院');
  same(`${place} why it was found`, await tab.locator('#search-list .words li').allTextContents(), ['旧名称「髙橋医院」']);
  await tab.fill('#search-words', 'takahashi 川端圏域');
  same(`${place} nothing found`, [await total(tab), await tab.isVisible('#search-nothing'), await tab.locator('#search-nothing .tel').textContent()],
    [0, true, '06-0000-0010']);
  await tab.context().close();
}

// -- the counts beside the choices ------------------------------------------------------------------------
const answers = new Set(['accepts', 'provides', 'pharmacy', 'dental', 'care']);
/** Counted from the YAML, entry by entry. */
function expected(chosen, consult) {
  const has = (one, facet, id) => one[facet].includes(id) || (consult && answers.has(facet) && one.consult[facet].includes(id));
  const fits = (one, facet, ids) => ids.length === 0 ||
    (answers.has(facet) ? ids.every(id => has(one, facet, id)) : ids.some(id => has(one, facet, id)));
  const count = wanted => Object.values(truth)
    .filter(one => Object.entries(wanted).every(([facet, ids]) => fits(one, facet, ids))).length;
  const now = count(chosen);
  return {now, beside(facet, id) {
    const ids = chosen[facet] ?? [];
    const others = {...chosen, [facet]: []};
    if (ids.length === 0 || answers.has(facet)) return String(count({...chosen, [facet]: [...ids, id]}));
    if (ids.includes(id)) return String(count({...others, [facet]: [id]}));
    return `+${count({...chosen, [facet]: [...ids, id]}) - now}`;
  }};
}
const asked = [{}, {accepts: ['tracheostomy']}, {accepts: ['tracheostomy', 'suction'], area: ['minami', 'kita']}, {kind: ['clinic', 'pharmacy'], open: ['saturday']},
  {provides: ['oxygen'], home: ['home_visits']}, {service: ['110'], area: ['chuo']}];
const tab = await open(places['file://']);
let counted = 0;
for (const chosen of asked)
  for (const consult of [true, false]) {
    const query = new URLSearchParams(Object.entries(chosen).map(([facet, ids]) => [facet, ids.join(',')]));
    if (!consult) query.set('consult', 'no');
    await tab.goto(`${places['file://']}?${query}`);
    const shown = await tab.evaluate(() => [...document.querySelectorAll('.search-choice input[type="checkbox"]')]
      .map(input => [input.name, input.value, input.closest('label').querySelector('.search-number').textContent]));
    const right = expected(chosen, consult);
    same(`${query} finds`, await total(tab), right.now);
    for (const [facet, id, text] of shown) same(`${query} beside ${facet} ${id}`, text, right.beside(facet, id));
    counted += shown.length;
  }
if (counted < 1000) failures.push(`only ${counted} counts`);

// A choice that no entry has is not taken for one that was not made.
for (const query of ['accepts=nothing', 'accepts=tracheostomy,nothing', 'nowhere=a']) {
  await tab.goto(`${places['file://']}?${query}`);
  same(`${query} finds`, await total(tab), 0);
}
// Hours stand beside those who are there on Sundays.
await tab.goto(`${places['file://']}?open=sunday`);
same('hours beside each result', await tab.locator('#search-list .words li').filter({hasText: '日曜日'}).count() > 0, true);

// -- the address -----------------------------------------------------------------------------------------------
await tab.goto(places['file://']);
await tab.fill('#search-words', '見本');
await tab.locator('input[name="area"][value="minami"]').check();
await tab.locator('input[name="search-consult"][value="no"]').check();
await tab.click('#search-place summary');
await tab.selectOption('#search-area', 'chuo');
await settle(tab);
await tab.waitForTimeout(300);
const before = await names(tab);
const address = tab.url();
same('the address', new URL(address).search, '?q=%E8%A6%8B%E6%9C%AC&area=minami&consult=no&from=chuo');
await tab.locator('#search-list h3 a').first().click();
await tab.goBack();
await settle(tab);
same('after the way back', [tab.url(), await names(tab), await tab.inputValue('#search-words'),
  await tab.isChecked('input[value="minami"]')], [address, before, '見本', true]);
const other = await open(address);
await settle(other);
same('in another window', await names(other), before);
const metres = (await other.locator('.result-distance').allTextContents()).map(text => {
  const [, number, unit] = /^直線距離 ([\d.]+) (k?m)$/.exec(text);
  return Number(number) * (unit === 'km' ? 1000 : 1);
});
same('from near to far', metres, [...metres].sort((a, b) => a - b));
await other.context().close();

// -- the device's place --------------------------------------------------------------------------------------
for (const [granted, message] of [[true, ''], [false, 'いまいる場所を使うことが許可されませんでした。圏域か地図で場所を選んでください。']]) {
  const device = await open(places['http://'], {geolocation: {latitude: 34.69389, longitude: 135.54174}, permissions: granted ? ['geolocation'] : []});
  await device.click('#search-place summary');
  await device.click('#search-device');
  await until(device, '#search-problem', text => text !== 'いまいる場所を調べています…');
  same(`the device's place, granted ${granted}`, await device.textContent('#search-problem'), message);
  await device.waitForTimeout(300);
  same('its place stays out of the address', new URL(device.url()).search, '');
  if (granted) same('nearest to the device', (await names(device))[0], '見本内科クリニック');
  await device.context().close();
}

// -- with the keyboard alone -----------------------------------------------------------------------------------
{
  const keys = await open(places['file://'], {viewport: {width: 390, height: 844}});
  const reached = new Set();
  let unseen = 0;
  for (let i = 0; i < 700; ++i) {
    await keys.keyboard.press('Tab');
    const [id, seen] = await keys.evaluate(() => {
      const element = document.activeElement, style = getComputedStyle(element);
      return [element.id || `${element.localName}.${element.className}`, style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 4];
    });
    if (id === 'body.') break;
    if (!seen) ++unseen;
    reached.add(id);
    if (id === 'summary.') {
      const part = await keys.evaluate(() => [document.activeElement.parentElement.id, document.activeElement.parentElement.open]);
      if (part[0] !== 'search-filters' && !part[1]) await keys.keyboard.press('Enter');
    }
  }
  for (const id of ['search-words', 'search-show', 'search-area', 'search-device', 'search-overview', 'search-more', 'search-print-map',
    'search-print-sheet', 'a.tel', 'button.result-near'])
    if (!reached.has(id)) failures.push(`the keyboard does not reach ${id}, only ${[...reached].join(' ')}`);
  same('stops whose focus cannot be seen', unseen, 0);
  await keys.focus('#search-overview');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'Enter']) await keys.keyboard.press(key);
  await keys.waitForTimeout(300);
  same('a place chosen on the map by keys', /\?at=34\.\d{4},135\.\d{4}$/.test(keys.url()), true);
  await keys.context().close();
}

// -- a care manager at night: three taps --------------------------------------------------------------------------
{
  const phone = await open(places['file://'], {viewport: {width: 390, height: 844}, hasTouch: true});
  await phone.locator('.search-choice', {has: phone.locator('input[name="accepts"][value="tracheostomy"]')}).tap();
  await phone.locator('.search-choice', {has: phone.locator('input[name="area"][value="minami"]')}).tap();
  await phone.tap('#search-show');
  const first = phone.locator('#search-list li').first();
  same('three taps', [await first.locator('h3').textContent(), await first.locator('.words li').first().textContent(),
    await first.evaluate(element => element.getBoundingClientRect().bottom < innerHeight)],
  ['看護小規模多機能 なぎの家', '気管切開：可', true]);
  await until(phone, '#search-said', text => text === '1件見つかりました');
  await phone.context().close();
}

// -- for everybody ----------------------------------------------------------------------------------------------------
for (const colorScheme of ['light', 'dark'])
  for (const width of [390, 1280]) {
    const look = await open(`${places['file://']}?accepts=tube_gastric&from=chuo&q=${encodeURIComponent('見本')}`, {viewport: {width, height: 844}, colorScheme});
    await look.evaluate(() => document.querySelectorAll('.search-page details').forEach(one => { one.open = true; }));
    await settle(look);
    await look.evaluate(axe);
    const result = await look.evaluate(() => globalThis.axe.run(document, {preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
    same(`axe-core, ${colorScheme}, ${width} px`, result.violations.map(rule => `${rule.id}: ${rule.nodes[0].html.slice(0, 120)}`), []);
    same(`fits ${width} px`, await look.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), true);
    await look.context().close();
  }

// -- nothing moves when the script starts ----------------------------------------------------------------------------------
for (const width of [390, 1280]) {
  const still = await browser.newPage({viewport: {width, height: 844}});
  await still.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver(list => list.getEntries().forEach(one => { globalThis.moved += one.value; })).observe({type: 'layout-shift', buffered: true});
  });
  await still.goto(places['http://']);
  await still.waitForTimeout(500);
  same(`layout shift at ${width} px`, await still.evaluate(() => globalThis.moved), 0);
  await still.close();
}

// -- on paper ----------------------------------------------------------------------------------------------------------------
{
  const paper = await open(`${places['file://']}?accepts=tube_gastric&near=mihon-naika`);
  await paper.evaluate(() => { globalThis.print = () => {}; });
  await settle(paper);
  const listed = await names(paper);
  await paper.click('#search-print-map');
  same('the printed list', await paper.locator('.paper-list tbody th').allTextContents(), listed);
  const numbers = await paper.locator('.map-number').allTextContents();
  same('numbers on the map', numbers.map(Number).sort((a, b) => a - b), listed.map((_, i) => i + 1).slice(0, numbers.length));
  same('words on paper', await paper.locator('.paper-filters li').allTextContents(), ['受け入れられる方：経管栄養（胃瘻）', '「要相談」を含む']);
  same('date and credit', [/見本内科クリニックから近い順（直線距離）　\d+年\d+月\d+日現在/.test(await paper.textContent('.paper-date')),
    (await paper.textContent('.paper-credit')).includes('加工して作成')], [true, true]);
  await paper.goto(places['file://']);
  await paper.evaluate(() => { globalThis.print = () => {}; });
  await paper.click('#search-print-sheet');
  const pdf = (await paper.pdf({preferCSSPageSize: true})).toString('latin1');
  same('one sheet', (pdf.match(/\/Type \/Page\b/g) ?? []).length, 1);
  same('what does not fit is counted', /^ほかに\d+件あります/.test(await paper.textContent('.paper-rest')), true);
  await paper.context().close();
}

// -- without scripts, and without the index -------------------------------------------------------------------------------------
{
  const plain = await open(places['file://'], {javaScriptEnabled: false});
  same('without scripts', [await plain.isVisible('#search'), await plain.isVisible('main a[href="../kinds/clinic/index.html"]'),
    await plain.locator('main .number').first().textContent()], [false, true, '06-0000-0010']);
  // The box is a form; from other pages it leads here.
  await plain.evaluate(() => { document.getElementById('search').style.display = 'block'; });
  await plain.fill('#search-words', 'ﾀｶﾊｼ');
  await plain.click('.search-go');
  same('the form', decodeURIComponent(new URL(plain.url()).search), '?q=ﾀｶﾊｼ');
  await plain.context().close();
}

// -- the edition for professionals ------------------------------------------------------------------------------------------------
const everybody = readFileSync(join(sites, 'public/search/data.js'), 'utf8');
const professional = readFileSync(join(sites, 'professional/search/data.js'), 'utf8');
for (const sign of ['"vacancy"', '"contact"', '空きあり', '希望の連絡方法'])
  same(`${sign} only for professionals`, [everybody.includes(sign), professional.includes(sign)], [false, true]);

await browser.close();
server.close();
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
