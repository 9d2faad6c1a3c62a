// Proves that each check of a site can fail: damages small copies of a good site and expects each
// damage to be found. node tests/web/checks_can_fail.mjs OUT/public

import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {openBrowser} from './browser.mjs';
import {readPages} from './pages.mjs';
import {checkSite} from './site.mjs';

const whole = resolve(process.argv[2] ?? '');
const work = mkdtempSync(join(tmpdir(), 'kakehashi-web-'));
const good = join(work, 'good');

/** One list, its first entry, the leaflets and the open data; links to other pages lead to the start page. */
function makeSmallSite() {
  const pages = readPages(whole);
  const list = pages.find(page => page.type === 'kinds');
  const entry = /\.\.\/\.\.\/(resources\/[^/"]+)\//.exec(list.html)[1];
  for (const part of ['index.html', 'assets', dirname(list.path), entry, 'leaflets', 'open-data', 'statistics'])
    cpSync(join(whole, part), join(good, part), {recursive: true});
  for (const page of readPages(good)) {
    const start = '../'.repeat(page.path.split('/').length - 1) + 'index.html';
    const html = page.html.replace(/(<(?:a|form)\b[^>]*? (?:href|action)=")([^"#?:]+)((?:[#?][^"]*)?")/g,
      (link, before, path, after) =>
        existsSync(join(dirname(page.file), decodeURIComponent(path))) ? link : `${before}${start}"`);
    writeFileSync(page.file, html);
  }
  return {list: list.path, entry: `${entry}/index.html`};
}

function edit(site, path, change) {
  const file = join(site, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path}: nothing to change`);
  writeFileSync(file, after);
}

const {list, entry} = makeSmallSite();
const css = 'assets/kakehashi.css';
const append = text => content => content + text;

// Damages of one group do not hide each other; a group is one damaged site.
const groups = {
  markup: [
    ['a dead link', list, html => html.replace('href="../../resources/', 'href="../../resources/no-'), /no such file/],
    ['a link to a missing place', list, html => html.replaceAll('#kinds', '#gone'), /no element with the id gone/],
    ['a link to the server root', list, html => html.replace('href="../../index.html"', 'href="/index.html"'), /neither relative/],
    ['a policy with unsafe-inline', list, html => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), /Content-Security-Policy/],
    ['a link to a folder', 'index.html', html => html.replace(/(href="kinds\/[^"]*\/)index\.html"/, '$1"'), /a folder/],
    ['an element left open', entry, html => html.replace('</dl>', ''), /as HTML/],
    ['a template tag', entry, html => html.replace('</h1>', '{{name}}</h1>'), /template tag/],
    ['a second h1', entry, html => html.replace(/<h2 id="entry">(.*?)<\/h2>/, '<h1 id="entry">$1</h1>'), /exactly one h1/],
    ['an inline script', entry, html => html.replace('</body>', '<script>fetch("https://example.jp/")</script>\n</body>'), /inline script/],
    ['an image without words', entry, html => html.replace('alt="" ', ''), /image-alt/],
    ['no way to the text', entry, html => html.replace(/<a class="skip".*\n/, ''), /first stop is not/],
  ],
  'style sheet': [
    ['a style sheet from elsewhere', list, html => html.replace('../../assets/kakehashi.css', 'https://example.jp/a.css'), /loaded from outside/],
    ['a policy that keeps the style sheet out', entry, html => html.replace("style-src 'self'; ", ''), /style sheet is not in effect/],
    ['a missing style sheet', 'index.html', html => html.replace('kakehashi.css', 'none.css'), /style sheet is not in effect/],
  ],
  look: [
    ['a name that cannot break', css, append('\nh1 { width: 60rem; }\n'), /sticks out/],
    ['grey on white', css, append('\n.kana { color: #aaa; }\n'), /light, 390 px: color-contrast/],
    ['grey on black', css, append('\n@media (prefers-color-scheme: dark) { .kana { color: #555; } }\n'), /dark, 1280 px: color-contrast/],
    ['a focus that cannot be seen', css, append('\n:focus-visible { outline: none; }\n'), /no outline/],
    ['navigation on paper', css, append('\n@media print { .crumbs { display: block; } }\n'), /prints <nav/],
    ['a list on paper without numbers', css, append('\n@media print { .card-numbers { display: none; } }\n'), /does not print/],
    ['black paper', css, append('\n@media print { body { background: #000; } }\n'), /prints rgb/],
  ],
};

const browser = await openBrowser();
let passed = 0;
let failed = 0;
try {
  const untouched = await checkSite(good, browser);
  if (untouched.failures.length === 0) ++passed;
  else {
    ++failed;
    console.log(`FAILED the small site itself:\n  ${untouched.failures.join('\n  ')}`);
  }
  for (const [group, damages] of Object.entries(groups)) {
    const site = join(work, group);
    cpSync(good, site, {recursive: true});
    for (const [, path, change] of damages) edit(site, path, change);
    const {failures} = await checkSite(site, browser);
    for (const [name, path, , expected] of damages) {
      const found = failures.some(one => (path === css || one.startsWith(path)) && expected.test(one));
      if (found) ++passed;
      else {
        ++failed;
        console.log(`FAILED ${name} was not found; instead:\n  ${failures.join('\n  ') || 'nothing'}`);
      }
    }
  }
} finally {
  await browser.close();
  rmSync(work, {recursive: true});
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
