// The two wordings of the site and the readings of words, from file:// and by keyboard alone.

import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const address = (folder, path) => pathToFileURL(join(folder, path)).href;

/** Tabs on until what has the focus is named so; says whether it came. */
async function tabTo(tab, name) {
  for (let i = 0; i < 30; ++i) {
    await tab.keyboard.press('Tab');
    const here = await tab.evaluate(() => {
      const element = document.activeElement;
      return (element.labels?.[0] ?? element).textContent.trim();
    });
    if (here === name) return true;
  }
  return false;
}

const shownReadings = tab => tab.evaluate(() =>
  [...document.querySelectorAll('rt')].filter(rt => rt.getClientRects().length > 0).length);

/** From an ordinary page to its easy twin and back. */
async function switchWording(tab, folder, from, to) {
  const wrong = [];
  await tab.goto(address(folder, from));
  if (!(await tabTo(tab, 'やさしい日本語'))) return ['no way to やさしい日本語 by keyboard'];
  await Promise.all([tab.waitForURL(address(folder, to)).catch(() => {}), tab.keyboard.press('Enter')]);
  if (tab.url() !== address(folder, to)) wrong.push(`leads to ${tab.url()}`);
  if (!(await tabTo(tab, 'ふつうの日本語'))) return [...wrong, 'no way back by keyboard'];
  await Promise.all([tab.waitForURL(address(folder, from)).catch(() => {}), tab.keyboard.press('Enter')]);
  if (tab.url() !== address(folder, from)) wrong.push(`the way back leads to ${tab.url()}`);
  return wrong;
}

/** Readings go and come by the box; where scripts run, the next page remembers. */
async function switchReadings(tab, folder, remembers) {
  const wrong = [];
  await tab.goto(address(folder, 'easy/index.html'));
  const all = await shownReadings(tab);
  if (all < 10) wrong.push(`shows only ${all} readings at first`);
  if (!(await tabTo(tab, 'ふりがな'))) return [...wrong, 'the box cannot be reached by keyboard'];
  await tab.keyboard.press('Space');
  if ((await shownReadings(tab)) !== 0) wrong.push('the box does not hide them');
  await tab.goto(address(folder, 'easy/situations/index.html'));
  const next = await shownReadings(tab);
  if (remembers && next !== 0) wrong.push('the next page has forgotten it');
  if (!remembers && next === 0) wrong.push('the next page shows none');
  if (!remembers) return wrong;
  await tabTo(tab, 'ふりがな');
  await tab.keyboard.press('Space');
  if ((await shownReadings(tab)) === 0) wrong.push('the box does not bring them back');
  return wrong;
}

export async function checkReading(folder, browser, report) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `${javaScriptEnabled ? 'with' : 'without'} scripts`;
    const context = await browser.newContext({javaScriptEnabled: true, viewport: {width: 390, height: 844}});
    // The page's own scripts are kept out, not those of this test.
    if (!javaScriptEnabled) await context.route(/\.js$/, route => route.abort());
    const tab = await context.newPage();
    report(`wording of the start page, ${how}`, await switchWording(tab, folder, 'index.html', 'easy/index.html'));
    report(`wording of a text, ${how}`,
      await switchWording(tab, folder, 'pages/about/index.html', 'easy/pages/about/index.html'));
    report(`readings, ${how}`, await switchReadings(tab, folder, javaScriptEnabled));
    await context.close();
  }
}
