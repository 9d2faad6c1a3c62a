/* Kakehashi: the search page. What is asked stands in the address, so that it can be sent, printed
   and returned to; search-index.js finds, this file shows. */

'use strict';

globalThis.kakehashi ??= {};

(() => {
  const kPart = 50;      // Results drawn at once.
  const kFirst = 6;      // Of these, at once with the keystroke: what fits on a screen.
  const kWrite = 100;    // Milliseconds until the address follows.
  const kQuiet = 700;    // Milliseconds without a change before the count is read out.
  const byId = id => document.getElementById(id);

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const say = metres =>
    (metres < 995 ? `${Math.max(10, Math.round(metres / 10) * 10)} m` : `${(metres / 1000).toFixed(1)} km`);

  class SearchPage {
    constructor(data) {
      this.index = new kakehashi.SearchIndex(data);
      this.boxes = new Map();
      this.inFlight = 0;
      this.makeFacets();
      this.makePlaces();
      this.listen();
      this.readAddress();
      const asked = this.isAsking();
      this.wide = matchMedia('(min-width: 56rem)');
      // Who comes without a question wants to choose; who comes with one wants to see.
      byId('search-filters').open = this.wide.matches || !asked;
      this.show();
      byId('search').classList.add('is-ready');
      // The first keystroke need not wait for the texts.
      const idle = globalThis.requestIdleCallback ?? (work => setTimeout(work, 50));
      idle(() => this.index.prepare());
    }

    // -- the question ------------------------------------------------------------------------------

    words() { return this.text.normalize('NFKC').split(/\s+/).filter(Boolean); }
    isAsking() { return this.text.trim() !== '' || Object.values(this.chosen).some(set => set.size > 0); }

    readAddress() {
      const asked = new URLSearchParams(location.search);
      this.text = asked.get('q') ?? '';
      this.consult = asked.get('consult') !== 'no';
      this.chosen = {};
      for (const facet of this.index.facets) {
        const known = new Set(facet.choices.map(one => one.id));
        this.chosen[facet.id] = new Set((asked.get(facet.id) ?? '').split(',').filter(id => known.has(id)));
      }
      // A choice that no entry has any more must not be taken for one that was not made.
      const others = new Set(['q', 'consult', 'near', 'from', 'at', 'n']);
      this.isVain = [...asked].some(([key, ids]) => !others.has(key) && ids !== '' &&
        ids.split(',').some(id => !this.chosen[key]?.has(id)));
      this.shown = Math.max(kPart, Number.parseInt(asked.get('n'), 10) || 0);
      this.setPlace(this.placeOf(asked));
      byId('search-words').value = this.text;
      for (const [key, box] of this.boxes) {
        const [facet, choice] = key.split('\n');
        box.input.checked = this.chosen[facet].has(choice);
      }
      for (const input of document.querySelectorAll('[name="search-consult"]'))
        input.checked = (input.value === 'yes') === this.consult;
    }

    /** The place that the address names. The device's own is never in it, only in the tab's history. */
    placeOf(asked) {
      const near = this.index.entryOf(asked.get('near') ?? '');
      if (near !== -1 && this.index.latitudes[near] !== null) return this.placeOfEntry(near);
      const area = this.areaPlaces.find(one => one.id === asked.get('from'));
      if (area) return area;
      const [latitude, longitude] = (asked.get('at') ?? '').split(',').map(Number);
      if (latitude && longitude) return {latitude, longitude, label: '地図で選んだ場所', at: asked.get('at')};
      return history.state?.device ?? null;
    }

    placeOfEntry(entry) {
      return {latitude: this.index.latitudes[entry] / 1e5, longitude: this.index.longitudes[entry] / 1e5,
        label: this.index.names[entry], near: this.index.ids[entry]};
    }

    setPlace(place) {
      this.place = place;
      this.metres = place ? this.index.distances(place) : null;
      this.order = place ? this.index.order(this.metres) : null;
    }

    writeAddress() {
      clearTimeout(this.writing);
      const asked = new URLSearchParams();
      if (this.text.trim()) asked.set('q', this.text);
      for (const facet of this.index.facets) {
        const ids = facet.choices.map(one => one.id).filter(id => this.chosen[facet.id].has(id));
        if (ids.length) asked.set(facet.id, ids.join(','));
      }
      if (!this.consult) asked.set('consult', 'no');
      if (this.place?.near) asked.set('near', this.place.near);
      if (this.place?.id) asked.set('from', this.place.id);
      if (this.place?.at) asked.set('at', this.place.at);
      if (this.shown > kPart) asked.set('n', this.shown);
      // Commas are allowed in a query, and read better.
      const query = asked.toString().replaceAll('%2C', ',');
      history.replaceState(this.place?.device ? {device: this.place} : null, '', query ? `?${query}` : location.pathname);
    }

    // -- what can be chosen --------------------------------------------------------------------------

    makeFacets() {
      const place = byId('search-facets');
      const open = new Set(['area', 'accepts']);
      const answers = this.index.facets.some(facet => facet.hasAnswers);
      for (const facet of this.index.facets) {
        const group = make('div', {class: 'search-choices', role: 'group', 'aria-label': facet.label});
        if (facet.rule === 'all') group.append(make('p', {class: 'fine'}, 'いくつか選ぶと、すべてに合うところを探します。'));
        for (const choice of facet.choices) {
          const input = make('input', {type: 'checkbox', name: facet.id, value: choice.id});
          const number = make('span', {class: 'search-number'});
          group.append(make('label', {class: 'search-choice'}, input, make('span', {class: 'search-label'}, choice.label), number));
          this.boxes.set(`${facet.id}\n${choice.id}`, {input, number, said: ''});
          input.addEventListener('change', () => {
            this.chosen[facet.id][input.checked ? 'add' : 'delete'](choice.id);
            this.change();
          });
        }
        const sum = make('span', {class: 'search-chosen-count'});
        const part = make('details', {class: 'search-facet'}, make('summary', {}, facet.label, sum), group);
        part.open = open.has(facet.id);
        facet.part = part;
        facet.sum = sum;
        place.append(part);
        if (answers && facet.id === 'accepts') place.append(this.makeConsult());
      }
      if (answers && !this.index.facet('accepts')) place.append(this.makeConsult());
    }

    makeConsult() {
      const group = make('fieldset', {class: 'search-consult'}, make('legend', {}, '「要相談」と答えたところ'));
      for (const [value, label] of [['yes', '含める'], ['no', '「可」だけにする']]) {
        const input = make('input', {type: 'radio', name: 'search-consult', value});
        input.addEventListener('change', () => {
          this.consult = value === 'yes';
          this.change();
        });
        group.append(make('label', {class: 'search-choice'}, input, make('span', {class: 'search-label'}, label)));
      }
      return group;
    }

    makePlaces() {
      const {index} = this;
      this.areaPlaces = [];
      const overview = kakehashi.drawMap(index, []);
      for (const shape of index.map?.shapes ?? []) {
        const label = index.facet('area')?.choices.find(one => one.id === shape.id)?.label;
        if (label) this.areaPlaces.push({...overview.frame.place(shape.x, shape.y), id: shape.id, label: `${label}のまん中`});
      }
      const select = byId('search-area');
      for (const one of this.areaPlaces) select.append(make('option', {value: one.id}, one.label.replace(/のまん中$/, '')));
      select.closest('p').hidden = this.areaPlaces.length === 0;
      for (const id of ['search-overview', 'search-map-help']) byId(id).hidden = overview === null;
      byId('search-place').hidden = overview === null;
    }

    // -- what people do --------------------------------------------------------------------------------

    listen() {
      const input = byId('search-words');
      input.addEventListener('input', () => {
        this.text = input.value;
        this.change();
      });
      input.form.addEventListener('submit', event => {
        event.preventDefault();
        this.goToResults();
      });
      byId('search-show').addEventListener('click', () => this.goToResults());
      byId('search-clear').addEventListener('click', () => {
        for (const set of Object.values(this.chosen)) set.clear();
        for (const {input: box} of this.boxes.values()) box.checked = false;
        this.change();
      });
      byId('search-more').addEventListener('click', () => this.showMore());
      byId('search-area').addEventListener('change', event => {
        this.moveTo(this.areaPlaces.find(one => one.id === event.target.value) ?? null);
      });
      byId('search-kana').addEventListener('click', () => this.moveTo(null));
      byId('search-device').addEventListener('click', () => this.askDevice());
      byId('search-place').addEventListener('toggle', () => this.drawOverview());
      this.listenToMap(byId('search-overview'));
      // Who follows a link at once comes back to what was asked last.
      byId('search-list').addEventListener('click', () => this.writeAddress(), {capture: true});
      addEventListener('popstate', () => {
        this.readAddress();
        this.show();
      });
      addEventListener('beforeprint', () => this.layPaper('map'));
      addEventListener('afterprint', () => {
        byId('search-paper').hidden = true;
        this.paperWay = null;
      });
      for (const way of ['map', 'sheet'])
        byId(`search-print-${way}`).addEventListener('click', () => {
          this.layPaper(way);
          this.paperWay = way;
          print();
        });
    }

    /** Something was asked: a new list from its beginning. */
    change() {
      this.isVain = false;
      this.shown = kPart;
      this.show();
      this.writeAddressSoon();
    }

    /** After the frame: browsers take their time with it, and refuse it when it comes too often. */
    writeAddressSoon() {
      clearTimeout(this.writing);
      this.writing = setTimeout(() => this.writeAddress(), kWrite);
    }

    goToResults() {
      if (!this.wide.matches) byId('search-filters').open = false;
      byId('search-count').focus({preventScroll: true});
      byId('search-count').scrollIntoView({block: 'start'});
    }

    moveTo(place) {
      this.setPlace(place);
      byId('search-problem').textContent = '';
      this.change();
    }

    askDevice() {
      const problem = byId('search-problem');
      const refuse = why => {
        problem.textContent = `${why}圏域か地図で場所を選んでください。`;
      };
      if (!navigator.geolocation) {
        refuse('この端末では、いまいる場所が分かりません。');
        return;
      }
      problem.textContent = 'いまいる場所を調べています…';
      const words = {1: 'いまいる場所を使うことが許可されませんでした。', 3: 'いまいる場所を調べるのに時間がかかりすぎました。'};
      navigator.geolocation.getCurrentPosition(
        ({coords: {latitude, longitude}}) => this.moveTo({latitude, longitude, label: 'いまいる場所', device: true}),
        ({code}) => refuse(words[code] ?? 'いまいる場所が分かりませんでした。'),
        {timeout: 10000, maximumAge: 60000});
    }

    listenToMap(box) {
      const choose = (x, y) => {
        const {latitude, longitude} = this.overview.frame.place(x, y);
        const at = `${latitude.toFixed(4)},${longitude.toFixed(4)}`;
        this.moveTo({latitude: Number(latitude.toFixed(4)), longitude: Number(longitude.toFixed(4)), label: '地図で選んだ場所', at});
      };
      box.addEventListener('click', event => {
        const drawing = this.overview?.svg;
        if (!drawing) return;
        const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
        choose(point.x, point.y);
      });
      const steps = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
      box.addEventListener('keydown', event => {
        if (!this.overview) return;
        const {frame} = this.overview;
        this.cross ??= this.place ? {x: frame.x(this.place.longitude), y: frame.y(this.place.latitude)} :
          {x: frame.width / 2, y: frame.height / 2};
        if (steps[event.key]) {
          const step = frame.width / 40;
          this.cross = {x: Math.min(frame.width, Math.max(0, this.cross.x + steps[event.key][0] * step)),
            y: Math.min(frame.height, Math.max(0, this.cross.y + steps[event.key][1] * step))};
          this.drawOverview();
        } else if (event.key === 'Enter' || event.key === ' ') {
          choose(this.cross.x, this.cross.y);
        } else {
          return;
        }
        event.preventDefault();
      });
      box.addEventListener('blur', () => {
        this.cross = null;
        this.drawOverview();
      });
    }

    // -- what is shown ----------------------------------------------------------------------------------

    show() {
      const {index} = this;
      const answer = index.ask({words: this.words(), chosen: this.chosen, consult: this.consult});
      this.found = this.isVain ? [] : index.list(answer.set, this.order);
      index.facets.forEach((facet, f) => this.showCounts(facet, answer.counts[f]));
      const chosen = Object.values(this.chosen).reduce((sum, set) => sum + set.size, 0);
      byId('search-chosen-count').textContent = chosen ? `（${chosen}）` : '';
      byId('search-count').textContent = `${this.found.length.toLocaleString('ja')}件`;
      byId('search-show').textContent = `${this.found.length.toLocaleString('ja')}件を見る`;
      byId('search-clear').hidden = chosen === 0;
      byId('search-clear').parentElement.classList.toggle('is-empty', chosen === 0);
      byId('search-sorted').textContent = this.sorted();
      byId('search-kana').closest('p').hidden = this.place === null;
      byId('search-area').value = this.place?.id ?? '';
      byId('search-nothing').hidden = this.found.length > 0;
      byId('search-prints').hidden = this.found.length === 0;
      this.showChosen();
      this.showList();
      this.drawOverview();
      clearTimeout(this.saying);
      this.saying = setTimeout(() => {
        byId('search-said').textContent = this.found.length ? `${this.found.length}件見つかりました` : '見つかりませんでした';
      }, kQuiet);
    }

    sorted() { return this.place ? `${this.place.label}から近い順（直線距離）` : '五十音順'; }

    showCounts(facet, counts) {
      facet.choices.forEach((choice, i) => {
        const box = this.boxes.get(`${facet.id}\n${choice.id}`);
        const {own, more} = counts[i];
        const said = more === null ? String(own) : `+${more}`;
        if (said === box.said) return;
        box.said = said;
        box.number.textContent = said;
        const empty = (more ?? own) === 0 && !box.input.checked;
        if (box.input.disabled !== empty) box.input.disabled = empty;
      });
      const chosen = this.chosen[facet.id].size;
      const sum = chosen ? `（${chosen}）` : '';
      if (facet.sum.textContent !== sum) facet.sum.textContent = sum;
      if (chosen && !facet.part.open) facet.part.open = true;
    }

    showChosen() {
      const list = byId('search-chosen');
      const chosen = JSON.stringify(Object.values(this.chosen).map(set => [...set]));
      if (chosen === this.chosenShown) return;
      this.chosenShown = chosen;
      list.replaceChildren();
      for (const facet of this.index.facets)
        for (const choice of facet.choices) {
          if (!this.chosen[facet.id].has(choice.id)) continue;
          const button = make('button', {type: 'button', 'aria-label': `${facet.label}：${choice.label} をはずす`},
            choice.label, make('span', {'aria-hidden': 'true'}, '×'));
          button.addEventListener('click', () => {
            this.chosen[facet.id].delete(choice.id);
            this.boxes.get(`${facet.id}\n${choice.id}`).input.checked = false;
            this.change();
            // The button is gone; the next thing to do is to look.
            byId('search-count').focus({preventScroll: true});
          });
          list.append(make('li', {}, button));
        }
      list.hidden = list.childElementCount === 0;
    }

    /** All about an entry that screen and paper say. */
    describe(entry) {
      const {index} = this;
      const words = [];
      for (const facet of index.facets) {
        if (this.chosen[facet.id].size === 0) continue;
        for (const choice of facet.choices) {
          if (!this.chosen[facet.id].has(choice.id)) continue;
          const said = index.said(choice, entry);
          if (said) words.push(`${choice.label}：${said}`);
          if (facet.hasAnswers) words.push(`${choice.label}：${index.answer(choice, entry) === 'yes' ? '可' : '要相談'}`);
        }
      }
      for (const word of this.words()) {
        const reason = index.reason(word, entry);
        const text = reason && (reason.field === '旧名称' ? `旧名称「${reason.text}」` : reason.text);
        if (text && !words.includes(text)) words.push(text);
      }
      const metres = this.metres?.[entry];
      return {
        id: index.ids[entry],
        name: index.names[entry],
        kana: index.kana[entry],
        kind: index.labels('kind', entry).join('・'),
        area: index.labels('area', entry).join('・'),
        address: index.addresses[entry],
        phone: index.phones[entry],
        marks: index.marksOf(entry).map(one => one.label),
        isClosed: index.marksOf(entry).some(one => one.id === 'closed'),
        distance: this.distance(metres),
        hasPlace: index.latitudes[entry] !== null,
        words,
      };
    }

    distance(metres) {
      if (metres === undefined) return '';
      if (Number.isNaN(metres)) return '場所の登録がありません';
      return metres < 1 ? 'この場所' : `直線距離 ${say(metres)}`;
    }

    makeResult(entry) {
      const one = this.describe(entry);
      const name = make('div', {class: 'result-name'},
        make('h3', {}, make('a', {href: `../resources/${one.id}/index.html`}, one.name)),
        make('p', {class: 'result-kind'}, one.kind));
      for (const mark of one.marks)
        name.append(make('p', {class: one.isClosed && mark === '休止中' ? 'mark mark-closed' : 'mark'}, mark));
      const facts = make('div', {class: 'result-facts'});
      if (one.distance) facts.append(make('p', {class: 'result-distance'}, one.distance));
      const place = [one.address, one.area && `（${one.area}）`].filter(Boolean).join('');
      if (place) facts.append(make('p', {}, place));
      if (one.words.length)
        facts.append(make('ul', {class: 'words', 'aria-label': '条件に合うこと'}, ...one.words.map(word => make('li', {}, word))));
      const ways = make('div', {class: 'result-ways'});
      if (one.phone) ways.append(make('a', {class: 'tel', href: `tel:${one.phone}`, 'aria-label': `${one.phone} ${one.name}に電話`}, one.phone));
      if (one.hasPlace) {
        const near = make('button', {class: 'result-near', type: 'button', 'aria-label': `ここから近い順：${one.name}`}, 'ここから近い順');
        near.addEventListener('click', () => {
          this.moveTo(this.placeOfEntry(entry));
          this.goToResults();
        });
        ways.append(near);
      }
      return make('li', {class: 'result'}, name, facts, ways);
    }

    /** What fits on a screen comes with the keystroke, the rest in the frames after it. */
    showList() {
      const list = byId('search-list');
      const wanted = this.found.slice(0, this.shown);
      // On a phone the open filters hide the list; then only their numbers are urgent.
      const urgent = this.wide.matches || !byId('search-filters').open ? kFirst : 0;
      list.replaceChildren(...wanted.slice(0, urgent).map(entry => this.makeResult(entry)));
      const run = ++this.inFlight;
      let next = urgent;
      const more = () => {
        if (run !== this.inFlight) return;
        list.append(...wanted.slice(next, next + kFirst).map(entry => this.makeResult(entry)));
        next += kFirst;
        if (next < wanted.length) requestAnimationFrame(more);
      };
      if (next < wanted.length) requestAnimationFrame(more);
      const left = this.found.length - wanted.length;
      byId('search-more').hidden = left <= 0;
      byId('search-more').textContent = `つづきを見る（あと${left.toLocaleString('ja')}件）`;
    }

    showMore() {
      const list = byId('search-list');
      const from = list.childElementCount;
      this.shown += kPart;
      this.writeAddress();
      const fresh = this.found.slice(from, this.shown).map(entry => this.makeResult(entry));
      list.append(...fresh);
      const left = this.found.length - this.shown;
      byId('search-more').hidden = left <= 0;
      byId('search-more').textContent = `つづきを見る（あと${left.toLocaleString('ja')}件）`;
      fresh[0]?.querySelector('a').focus();
    }

    drawOverview() {
      if (!byId('search-place').open) return;
      const frame = this.overview?.frame;
      const place = this.cross && frame ? frame.place(this.cross.x, this.cross.y) : this.place;
      this.overview = kakehashi.drawMap(this.index, this.found.slice(0, 500), {place});
      if (!this.overview) return;
      this.overview.svg.setAttribute('aria-hidden', 'true');
      byId('search-overview').replaceChildren(this.overview.svg);
    }

    // -- paper ------------------------------------------------------------------------------------------

    filters() {
      const filters = [];
      if (this.text.trim()) filters.push(`言葉：${this.text.trim()}`);
      for (const facet of this.index.facets) {
        const labels = facet.choices.filter(one => this.chosen[facet.id].has(one.id)).map(one => one.label);
        if (labels.length) filters.push(`${facet.label}：${labels.join(facet.rule === 'all' ? ' と ' : ' か ')}`);
        if (labels.length && facet.hasAnswers)
          filters.push(this.consult ? '「要相談」を含む' : '「可」だけ');
      }
      return filters.length ? [...new Set(filters)] : ['条件なし（すべて）'];
    }

    layPaper(way) {
      // The browser says beforeprint after our own button did its work.
      if (this.paperWay) return;
      const paper = byId('search-paper');
      paper.hidden = false;
      const printed = this.found.slice(0, 200);
      const drawn = way === 'map' ? kakehashi.drawMap(this.index, printed, {numbered: true, place: this.place}) : null;
      kakehashi.layPaper(paper, {
        way,
        results: printed.map(entry => this.describe(entry)),
        total: this.found.length,
        filters: this.filters(),
        sorted: this.sorted(),
        map: drawn?.svg,
        today: new Intl.DateTimeFormat('ja-JP', {dateStyle: 'long'}).format(new Date()),
      });
    }
  }

  kakehashi.receiveSearch = data => {
    kakehashi.searchPage = new SearchPage(data);
  };
  // The index did not arrive, or is not the one that this file knows.
  addEventListener('load', () => {
    if (kakehashi.searchPage) return;
    byId('search-trouble').hidden = false;
    byId('search-columns').hidden = true;
  });
})();
