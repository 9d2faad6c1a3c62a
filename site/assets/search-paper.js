/* Kakehashi: the result of a search on paper: a list with a numbered map, or one A4 sheet. */

'use strict';

globalThis.kakehashi ??= {};

(() => {
  /* More would be a book; the sheet says that there are more. */
  const kMost = 200;

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.append(text);
    return element;
  };

  /* Columns: their head, class and text of a result. Those that say nothing are left out. */
  const kColumns = [
    ['名称', '', result => result.name],
    ['種別', '', result => [result.kind, ...result.marks.map(mark => `※${mark}`)].join(' ')],
    ['電話', 'paper-phone', result => result.phone],
    ['住所', '', result => [result.address, result.area && `（${result.area}）`].filter(Boolean).join('')],
    ['距離', 'paper-phone', result => result.distance.replace('直線距離 ', '')],
    ['条件に合うこと', '', result => result.words.join('、')],
  ];

  function tableOf(results) {
    const columns = kColumns.filter(([, , text]) => results.some(result => text(result)));
    const table = make('table', null, {class: 'paper-list'});
    const head = make('tr');
    for (const label of ['番号', ...columns.map(([label]) => label)]) head.append(make('th', label, {scope: 'col'}));
    const rows = make('tbody');
    results.forEach((result, i) => {
      const row = make('tr');
      row.append(make('td', String(i + 1), {class: 'paper-number'}));
      columns.forEach(([, name, text], k) =>
        row.append(k === 0 ? make('th', text(result), {scope: 'row'}) : make('td', text(result), name ? {class: name} : {})));
      rows.append(row);
    });
    const top = make('thead');
    top.append(head);
    table.append(top, rows);
    return {table, rows};
  }

  /**
   * Fills the part of the page that only paper shows. `results` are what `describe` in search.js
   * makes; `way` is "map" or "sheet".
   */
  function layPaper(paper, {way, results, total, filters, sorted, map, today}) {
    paper.className = `search-paper search-paper-${way}`;
    const body = paper.querySelector('.paper-body');
    body.replaceChildren();
    const words = make('ul', null, {class: 'paper-filters'});
    for (const filter of filters) words.append(make('li', filter));
    body.append(make('h2', `探した結果　${total}件`), words, make('p', `${sorted}　${today}現在`, {class: 'paper-date'}));
    if (way === 'map' && map) {
      map.setAttribute('aria-hidden', 'true');
      body.append(map);
    }
    const {table, rows} = tableOf(results.slice(0, kMost));
    const rest = make('p', '', {class: 'paper-rest'});
    body.append(table, rest);
    const tellRest = () => {
      const left = total - rows.childElementCount;
      rest.textContent = left > 0 ? `ほかに${left}件あります。条件をしぼるか、画面でご覧ください。` : '';
    };
    tellRest();
    if (way !== 'sheet') return;
    // The sheet is laid out off screen at the width and in the type of paper; what does not fit goes.
    const limit = paper.querySelector('.paper-limit').getBoundingClientRect().height;
    while (rows.childElementCount > 1 && paper.getBoundingClientRect().height > limit) {
      const over = paper.getBoundingClientRect().height - limit;
      // Several at once while much is too much; a row is 4 mm high at least.
      const step = Math.max(1, Math.floor(over / (rows.lastElementChild.getBoundingClientRect().height * 2)));
      for (let i = 0; i < step && rows.childElementCount > 1; ++i) rows.lastElementChild.remove();
      tellRest();
    }
  }

  Object.assign(globalThis.kakehashi, {layPaper});
})();
