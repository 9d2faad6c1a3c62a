// The pages of a finished site, and what can be read from their text alone.

import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** @typedef {{path: string, file: string, type: string, html: string}} Page */

/** Every page below a folder, in the order of their paths. @returns {Page[]} */
export function readPages(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(entry => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      return {path, file, type: typeOf(path), html: readFileSync(file, 'utf8')};
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function typeOf(path) {
  const parts = path.split('/');
  return parts.length === 1 ? 'start' : parts[0];
}

const longestFirst = measure => (a, b) => measure(b) - measure(a) || (a.path < b.path ? -1 : 1);
const heading = page => (/<h1[^>]*>([^]*?)<\/h1>/.exec(page.html)?.[1] ?? '').replace(/<[^>]*>/g, '').trim();

/**
 * The pages that a browser looks at closely: of each type the fullest, the emptiest and the one with
 * the longest name, and one for each kind of notice or mark that occurs.
 */
export function samplePages(pages) {
  const chosen = new Map();
  const choose = page => page && chosen.set(page.path, page);
  for (const type of new Set(pages.map(page => page.type))) {
    const ofType = pages.filter(page => page.type === type);
    const bySize = [...ofType].sort(longestFirst(page => page.html.length));
    choose(bySize[0]);
    choose(bySize.at(-1));
    choose([...ofType].sort(longestFirst(page => heading(page).length))[0]);
    const seen = new Set();
    for (const page of ofType)
      for (const [sign] of page.html.matchAll(/<p class="(?:notice|mark)[^"]*">(?:<strong>)?[^<]*/g))
        if (!seen.has(sign)) {
          seen.add(sign);
          choose(page);
        }
  }
  return [...chosen.values()];
}

const unescape = text =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, sign => ({'&amp;': '&', '&lt;': '<', '&gt;': '>'}[sign] ?? (sign === '&quot;' ? '"' : "'")));

/** Tags with their attributes. Enough of a reader for pages in which html-validate found nothing. */
export function* tags(html) {
  for (const [, name, rest] of html.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    const attributes = {};
    for (const [, key, value] of rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) attributes[key] = unescape(value ?? '');
    yield {name, attributes};
  }
}
