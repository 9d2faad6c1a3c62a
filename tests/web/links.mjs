// Every address on every page: inside the site it must lead to a file that is there.

import {existsSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {tags} from './pages.mjs';

function hasId(file, id) {
  for (const {attributes} of tags(readFileSync(file, 'utf8'))) if (attributes.id === id) return true;
  return false;
}

/** What is wrong with an address, or nothing. `isLink`: followed only when somebody asks for it. */
function trouble(address, isLink, page, top) {
  if (address === '') return 'an empty address';
  if (/^(https?|mailto|tel):/.test(address))
    return isLink ? null : 'something is loaded from outside the site';
  if (/^[a-z][a-z+.-]*:/i.test(address) || address.startsWith('/'))
    return 'neither relative nor http(s), mailto or tel';
  const url = new URL(address, pathToFileURL(page.file));
  const fragment = decodeURIComponent(url.hash.slice(1));
  url.hash = '';
  if (!url.href.startsWith(top)) return 'leads out of the site folder';
  const file = fileURLToPath(url);
  if (!existsSync(file)) return 'no such file';
  if (statSync(file).isDirectory()) return 'a folder: from file:// only …/index.html opens';
  if (fragment && !hasId(file, fragment)) return `no element with the id ${fragment}`;
  return null;
}

/** Reports each address; returns how many there were. */
export function checkLinks(pages, folder, report) {
  const top = pathToFileURL(folder).href.replace(/\/?$/, '/');
  let checked = 0;
  for (const page of pages)
    for (const {name, attributes} of tags(page.html))
      for (const key of ['href', 'src', 'srcset', 'data', 'poster', 'action']) {
        if (!(key in attributes)) continue;
        ++checked;
        const isLink = name === 'a' || attributes.rel === 'canonical';
        const wrong = trouble(attributes[key], isLink, page, top);
        report(`${page.path} <${name} ${key}="${attributes[key]}">`, wrong ? [wrong] : []);
      }
  if (checked < 4 * pages.length) report('addresses', [`only ${checked} on ${pages.length} pages`]);
  return checked;
}
