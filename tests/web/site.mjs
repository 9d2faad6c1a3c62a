// All checks of a finished public site.

import {readFileSync} from 'node:fs';
import {HtmlValidate} from 'html-validate';
import {checkAccess, checkFit, checkKeyboard, checkPaper} from './browser.mjs';
import {checkLinks} from './links.mjs';
import {readPages, samplePages} from './pages.mjs';

const validator = new HtmlValidate(
  JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8')));

/** Of a site with more pages than this, a browser looks at the sample only. */
const kMany = 400;

/** What is wrong with the markup of a page. */
export async function checkMarkup(page) {
  const {results} = await validator.validateString(page.html, page.path);
  const wrong = results.flatMap(result => result.messages)
    .map(message => `${message.line}:${message.column} ${message.message} [${message.ruleId}]`);
  if (page.html.includes('{{')) wrong.push('a template tag is left over');
  if (!page.html.startsWith('<!DOCTYPE html>\n<html lang="ja">')) wrong.push('no doctype or language');
  if ((page.html.match(/<h1[ >]/g) ?? []).length !== 1) wrong.push('not exactly one h1');
  // Files of the site, and data that no browser runs.
  const scripts = page.html.replace(/<script src="[^"]+" defer><\/script>|<script type="application\/ld\+json">[^<]*<\/script>/g, '');
  if (/<script|<style|<[^>]*\son\w+=/i.test(scripts)) wrong.push('inline script or style');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.html)?.[1] ?? '';
  if (!policy.startsWith("default-src 'none'") || policy.includes('unsafe'))
    wrong.push('no strict Content-Security-Policy');
  return wrong;
}

/**
 * @param {string} folder The folder that goes on the web server, absolute.
 * @param {import('playwright-core').Browser} browser
 * @param {string[]} types Of which there must be pages: their first folders.
 * @returns {Promise<{passed: number, failures: string[], summary: string}>}
 */
export async function checkSite(folder, browser, types = []) {
  let passed = 0;
  const failures = [];
  /** One check of one page; `wrong` says in words what is wrong with it. */
  const report = (what, wrong) => {
    if (wrong.length === 0) ++passed;
    else failures.push(`${what}: ${wrong.join('\n    ')}`);
  };

  const pages = readPages(folder);
  for (const type of ['start', 'kinds', 'resources', 'leaflets', 'statistics', ...types])
    report(`pages of type ${type}`, pages.some(page => page.type === type) ? [] : ['there is none']);
  for (const page of pages) report(`${page.path} as HTML`, await checkMarkup(page));
  const links = checkLinks(pages, folder, report);

  const sample = samplePages(pages);
  await checkFit(browser, pages.length > kMany ? sample : pages, 390, report);
  await checkFit(browser, sample, 320, report);
  for (const colorScheme of ['light', 'dark'])
    for (const width of [390, 1280]) await checkAccess(browser, sample, colorScheme, width, report);
  await checkKeyboard(browser, sample, report);
  await checkPaper(browser, sample, report);
  return {passed, failures,
    summary: `${pages.length} pages, ${links} addresses, ${sample.length} pages looked at closely`};
}
