/* Kakehashi: the search index in memory, and what a question finds in it. Knows nothing of the page.
   The format of the data is described in generator/web/search_data.h. */

'use strict';

globalThis.kakehashi ??= {};

(() => {
  /* Sets of entries are bits in words of 32: twelve thousand entries are 375 words, so that the
     count beside every choice costs next to nothing. */
  const decode = (text, words) => {
    const bytes = new Uint8Array(words * 4);
    const binary = atob(text);
    for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
    const set = new Uint32Array(words);
    for (let i = 0; i < words; ++i)
      set[i] = bytes[4 * i] | (bytes[4 * i + 1] << 8) | (bytes[4 * i + 2] << 16) | (bytes[4 * i + 3] << 24);
    return set;
  };
  const has = (set, i) => ((set[i >>> 5] >>> (i & 31)) & 1) === 1;
  const mark = (set, i) => { set[i >>> 5] |= 1 << (i & 31); };
  const intersect = (set, other) => { for (let i = 0; i < set.length; ++i) set[i] &= other[i]; };
  const unite = (set, other) => { for (let i = 0; i < set.length; ++i) set[i] |= other[i]; };

  /** How many entries are in a; with b, in both; with `not`, but not in that. */
  function count(a, b, not) {
    let sum = 0;
    for (let i = 0; i < a.length; ++i) {
      let word = a[i];
      if (b) word &= b[i];
      if (not) word &= ~not[i];
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      sum += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
    }
    return sum;
  }

  const kMetresPerDegree = 111195;

  class SearchIndex {
    constructor(data) {
      this.count = data.count;
      this.words = (data.count + 31) >>> 5;
      const split = text => (data.count ? text.split('\n') : []);
      this.ids = split(data.ids);
      this.names = split(data.names);
      this.kana = split(data.kana);
      this.former = split(data.former);
      this.addresses = split(data.addresses);
      this.phones = split(data.phones);
      this.latitudes = data.latitudes;
      this.longitudes = data.longitudes;
      this.map = data.map;
      this.everything = new Uint32Array(this.words);
      for (let i = 0; i < this.count; ++i) mark(this.everything, i);
      const choice = one => {
        const yes = decode(one.yes, this.words);
        const either = yes.slice();
        const consult = one.consult === undefined ? null : decode(one.consult, this.words);
        if (consult) unite(either, consult);
        return {id: one.id, label: one.label, folded: kakehashi.fold(`${one.label}\t${one.also ?? ''}`), yes, consult, either,
          words: one.words, word: one.word};
      };
      this.marks = data.marks.map(choice);
      this.facets = data.facets.map(facet => ({id: facet.id, label: facet.label, rule: facet.rule,
        choices: facet.choices.map(choice), hasAnswers: facet.choices.some(one => one.consult !== undefined)}));
      this.same = data.same.map(group => group.map(kakehashi.fold));
      this.found = new Map();
    }

    entryOf(id) { return this.ids.indexOf(id); }
    facet(id) { return this.facets.find(one => one.id === id); }

    /** Texts in which words are looked for; made at the first word, or before when there is time. */
    prepare() {
      if (this.exact) return;
      const column = texts => kakehashi.fold(texts.join('\n')).split('\n');
      const names = column(this.names);
      const kana = column(this.kana);
      const former = column(this.former);
      const addresses = column(this.addresses);
      const exact = [];
      const loose = [];
      for (let i = 0; i < this.count; ++i) {
        const phone = this.phones[i];
        exact.push(`${names[i]}\t${kana[i]}\t${former[i]}\t${addresses[i]}\t${phone}\t${phone.replaceAll('-', '')}`);
        loose.push(`${names[i]}\t${kana[i]}\t${former[i]}`);
      }
      this.exact = this.joined(exact);
      this.loose = this.joined(kakehashi.shorten(loose.join('\n')).split('\n'));
    }

    joined(texts) {
      const starts = new Uint32Array(texts.length + 1);
      texts.forEach((text, i) => { starts[i + 1] = starts[i] + text.length + 1; });
      return {text: texts.join('\n'), starts};
    }

    /** The entries in which a needle occurs. */
    scan({text, starts}, needle, set) {
      let entry = 0;
      let place = text.indexOf(needle);
      while (place !== -1) {
        // The last entry that starts at or before the place; often it is the next one.
        let after = entry + 2 <= this.count && starts[entry + 2] > place ? entry + 2 : this.count;
        while (after - entry > 1) {
          const middle = (entry + after) >>> 1;
          if (starts[middle] <= place) entry = middle;
          else after = middle;
        }
        mark(set, entry);
        place = text.indexOf(needle, starts[entry + 1]);
      }
    }

    needles(word) {
      if (this.lastWord !== word) {
        this.lastWord = word;
        const {exact, loose} = kakehashi.needles(word);
        const same = this.same.filter(group => group.some(one => exact.includes(one))).flat();
        this.lastNeedles = {exact: [...new Set([...exact, ...same])], loose};
      }
      return this.lastNeedles;
    }

    /** Entries that a word occurs in, in their texts or in what they do. Kept: most words stay. */
    ofWord(word) {
      const known = this.found.get(word);
      if (known) return known;
      this.prepare();
      const set = new Uint32Array(this.words);
      const {exact, loose} = this.needles(word);
      for (const needle of exact) {
        this.scan(this.exact, needle, set);
        for (const facet of this.facets)
          for (const one of facet.choices) if (one.folded.includes(needle)) unite(set, one.either);
      }
      for (const needle of loose) this.scan(this.loose, needle, set);
      // A syllable that is only begun finds nothing yet, and hides nothing.
      if (/^[b-df-hj-np-tv-z]{1,2}$/.test(word) && count(set) === 0) set.set(this.everything);
      if (this.found.size > 200) this.found.clear();
      this.found.set(word, set);
      return set;
    }

    /**
     * What a question finds. `query.words`: all must occur; `query.chosen`: facet id → Set of choice
     * ids; `query.consult`: whether 要相談 counts as an answer.
     * Gives the set, its size and for each facet and choice `own` (how many have it among what the
     * other facets leave) and `more` (how many are added when it is chosen beside those that are
     * chosen already; null when it narrows).
     */
    ask({words, chosen, consult}) {
      const texts = this.everything.slice();
      for (const word of words) intersect(texts, this.ofWord(word));
      const setOf = one => (consult ? one.either : one.yes);
      const allowed = this.facets.map(facet => {
        const ids = chosen[facet.id];
        if (!ids || ids.size === 0) return null;
        const set = facet.rule === 'all' ? this.everything.slice() : new Uint32Array(this.words);
        for (const one of facet.choices)
          if (ids.has(one.id)) (facet.rule === 'all' ? intersect : unite)(set, setOf(one));
        return set;
      });
      const all = texts.slice();
      for (const set of allowed) if (set) intersect(all, set);
      const counts = this.facets.map((facet, f) => {
        const widens = facet.rule === 'any' && allowed[f] !== null;
        const others = widens ? texts.slice() : all;
        if (widens) allowed.forEach((set, k) => { if (set && k !== f) intersect(others, set); });
        return facet.choices.map(one => {
          const set = setOf(one);
          const isChosen = chosen[facet.id]?.has(one.id) ?? false;
          return {own: count(others, set), more: widens && !isChosen ? count(others, set, allowed[f]) : null};
        });
      });
      return {set: all, total: count(all), counts};
    }

    /** Entries of a set in kana order, or by distance when `distances` are given (order() made them). */
    list(set, order) {
      const list = [];
      if (order) {
        for (const i of order) if (has(set, i)) list.push(i);
        return list;
      }
      for (let i = 0; i < this.count; ++i) if (has(set, i)) list.push(i);
      return list;
    }

    /** Straight-line metres from a place; NaN without coordinates. A flat earth does for a city. */
    distances({latitude, longitude}) {
      const metres = new Float64Array(this.count);
      const narrowing = Math.cos((latitude * Math.PI) / 180);
      for (let i = 0; i < this.count; ++i) {
        const there = this.latitudes[i];
        metres[i] = there === null ? NaN : kMetresPerDegree *
          Math.hypot(there / 1e5 - latitude, (this.longitudes[i] / 1e5 - longitude) * narrowing);
      }
      return metres;
    }

    /** All entries from near to far; those without coordinates last, in kana order. */
    order(metres) {
      const far = i => (Number.isNaN(metres[i]) ? Infinity : metres[i]);
      return Uint32Array.from({length: this.count}, (_, i) => i)
        .sort((a, b) => (far(a) === far(b) ? a - b : far(a) - far(b)));
    }

    /** The labels of an entry's choices in a facet. */
    labels(facetId, entry) {
      return (this.facet(facetId)?.choices ?? []).filter(one => has(one.yes, entry)).map(one => one.label);
    }

    marksOf(entry) { return this.marks.filter(one => has(one.yes, entry)); }

    /** What an entry says of a choice that it has: its hours. */
    said(choice, entry) {
      if (!choice.words) return '';
      if (!choice.said) {
        choice.said = new Map();
        for (let i = 0; i < this.count; ++i)
          if (has(choice.yes, i)) choice.said.set(i, choice.words[choice.word[choice.said.size]]);
      }
      return choice.said.get(entry) ?? '';
    }

    /** What an entry answers about a choice: "yes", "consult" or nothing. */
    answer(choice, entry) {
      if (has(choice.yes, entry)) return 'yes';
      return choice.consult && has(choice.consult, entry) ? 'consult' : null;
    }

    /**
     * Why an entry was found by a word that its name does not hold: the field and what it says.
     * Nothing when the name or its reading does.
     */
    reason(word, entry) {
      const {exact, loose} = this.needles(word);
      const holds = text => {
        const folded = kakehashi.fold(text);
        return exact.some(one => folded.includes(one)) ||
          (loose.length > 0 && loose.some(one => kakehashi.shorten(folded).includes(one)));
      };
      if (holds(`${this.names[entry]}\t${this.kana[entry]}`)) return null;
      if (holds(this.former[entry])) return {field: '旧名称', text: this.former[entry]};
      for (const facet of this.facets)
        for (const one of facet.choices) {
          const answer = this.answer(one, entry);
          if (!answer || !exact.some(needle => one.folded.includes(needle))) continue;
          // Both stand on every result.
          if (facet.id === 'kind' || facet.id === 'area') return null;
          return {field: facet.label, text: one.label + (facet.hasAnswers ? (answer === 'yes' ? '：可' : '：要相談') : '')};
        }
      return null;
    }
  }

  Object.assign(globalThis.kakehashi, {SearchIndex});
})();
