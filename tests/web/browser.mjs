// What only a browser can tell: does the page fit, can everybody use it, does it stay at home.

import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const kChromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const kArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const openBrowser = () => chromium.launch({executablePath: kChromium, args: kArguments});

/** A tab that notes whatever a page may not do: requests elsewhere, refused or failed loads, errors. */
async function openTab(browser, options) {
  const context = await browser.newContext({...options, serviceWorkers: 'block'});
  const tab = await context.newPage();
  const noted = [];
  await context.route(url => url.protocol !== 'file:', route => {
    noted.push(`asks for ${route.request().url()}`);
    return route.abort();
  });
  tab.on('console', message => {
    if (['error', 'warning'].includes(message.type())) noted.push(`console: ${message.text()}`);
  });
  tab.on('pageerror', error => noted.push(`script: ${error.message}`));
  tab.on('requestfailed', request => {
    // A favicon that is still on its way when the next page opens is no failure.
    const wanted = request.failure()?.errorText !== 'net::ERR_ABORTED';
    if (wanted && request.url().startsWith('file:')) noted.push(`cannot load ${request.url()}`);
  });
  return {
    tab,
    async open(page) {
      noted.length = 0;
      await tab.goto(pathToFileURL(page.file).href, {waitUntil: 'load'});
      return noted;
    },
    close: () => context.close(),
  };
}

/** Elements that stick out of the window at the right; what only screen readers see does not count, nor what
    stands in a box of its own that scrolls. */
const sticksOut = () => {
  const width = document.documentElement.clientWidth;
  const out = [];
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width > 1 && box.right > width + 0.5 && getComputedStyle(element).clipPath === 'none' &&
        !element.closest('.skip, thead, .scroll > *'))
      out.push(`<${element.localName}> ${element.textContent.trim().slice(0, 40)} (${Math.round(box.right)} > ${width})`);
  }
  if (document.scrollingElement.scrollWidth > width && out.length === 0)
    out.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
  return out.slice(0, 3);
};

/** Every page at a narrow width: it fits, its style sheet and images arrive, nothing leaves file://. */
export async function checkFit(browser, pages, width, report) {
  const {tab, open, close} = await openTab(browser, {viewport: {width, height: 844}});
  for (const page of pages) {
    const noted = await open(page);
    const wrong = [...noted, ...(await tab.evaluate(sticksOut)).map(one => `sticks out: ${one}`)];
    const looks = await tab.evaluate(() => ({
      styled: getComputedStyle(document.body).lineHeight === '27.2px',
      images: [...document.images].filter(image => image.naturalWidth === 0).map(image => image.src),
    }));
    if (!looks.styled) wrong.push('the style sheet is not in effect');
    for (const image of looks.images) wrong.push(`the image ${image} does not show`);
    report(`${page.path} at ${width} px`, wrong);
  }
  await close();
}

/**
 * What axe-core cannot see: words in a chart stand on its own white, and cells of a table beyond the edge
 * of the box in which it scrolls are looked at on wide screens, and so are the choices of the search, some of
 * which lie under the bar at the foot of a phone's screen.
 */
const cannotBeDecided = (html, width) => html.startsWith('<text ') ||
  (width < 1280 && /^<(t[dh][ >]|span class="search-(label|number))/.test(html));

/** axe-core with all its WCAG 2.2 AA and best-practice rules. */
export async function checkAccess(browser, pages, colorScheme, width, report) {
  const {tab, open, close} = await openTab(browser, {viewport: {width, height: 844}, colorScheme});
  for (const page of pages) {
    await open(page);
    await tab.evaluate(axeSource);
    const result = await tab.evaluate(() =>
      axe.run(document, {resultTypes: ['violations', 'incomplete'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
    const wrong = [];
    if (result.passes.length < 10) wrong.push(`axe-core ran only ${result.passes.length} rules`);
    // What axe-core could not decide is a failure too: nobody would look at it again.
    for (const [sort, rules] of [['', result.violations], ['undecided: ', result.incomplete]])
      for (const rule of rules)
        for (const node of rule.nodes.filter(node => sort === '' || !cannotBeDecided(node.html, width)).slice(0, 3))
          wrong.push(`${sort}${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`);
    report(`${page.path} axe-core, ${colorScheme}, ${width} px`, wrong);
  }
  await close();
}

/** With the keyboard: the first stop is the way to the text, visible, and it leads there. */
export async function checkKeyboard(browser, pages, report) {
  const {tab, open, close} = await openTab(browser, {viewport: {width: 390, height: 844}});
  for (const page of pages) {
    await open(page);
    const wrong = [];
    await tab.keyboard.press('Tab');
    const first = await tab.evaluate(() => {
      const element = document.activeElement, box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {target: element.getAttribute('href'), shown: box.width > 40 && box.height > 20 && box.top >= 0,
        outline: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 4};
    });
    const leadsThere = first.target === '#main';
    if (!leadsThere) wrong.push('the first stop is not the way to the text');
    if (!first.shown) wrong.push('the way to the text stays invisible');
    if (!first.outline) wrong.push('the focus has no outline of 4 px');
    // Another link would leave the page.
    if (leadsThere) await tab.keyboard.press('Enter');
    if (leadsThere && !(await tab.evaluate(() => document.activeElement?.id === 'main'))) wrong.push('#main is not reached');
    report(`${page.path} with the keyboard`, wrong);
  }
  await close();
}

/** On paper: no navigation, but all numbers. */
export async function checkPaper(browser, pages, report) {
  // The inner width of A4 with our margins.
  const {tab, open, close} = await openTab(browser, {viewport: {width: 695, height: 1000}, colorScheme: 'dark'});
  await tab.emulateMedia({media: 'print', colorScheme: 'dark'});
  for (const page of pages) {
    await open(page);
    const wrong = await tab.evaluate(() => {
      const shown = element => element.getClientRects().length > 0;
      const wrong = [];
      for (const element of document.querySelectorAll('nav, .skip, .screen-only'))
        if (shown(element)) wrong.push(`prints ${element.outerHTML.slice(0, 60)}`);
      for (const element of document.querySelectorAll('main .number, .footer .number'))
        if (!shown(element)) wrong.push(`does not print ${element.textContent}`);
      const style = getComputedStyle(document.body);
      if (style.color !== 'rgb(0, 0, 0)' || style.backgroundColor !== 'rgb(255, 255, 255)')
        wrong.push(`prints ${style.color} on ${style.backgroundColor}`);
      return wrong;
    });
    wrong.push(...(await tab.evaluate(sticksOut)).map(one => `sticks out: ${one}`));
    report(`${page.path} on paper`, wrong);
  }
  await close();
}
