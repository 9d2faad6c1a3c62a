/* Kakehashi: makes a drawn map one that can be moved. Nothing is asked for before somebody presses
   the button: then Leaflet comes from this site, and the tiles from the Geospatial Information
   Authority of Japan. Without this script the drawing and the list say the same. */

'use strict';

(() => {
  const kTiles = 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png';
  const kCredit = '<a href="https://maps.gsi.go.jp/development/ichiran.html">国土地理院</a>';
  const kMove = '地図を動かして見る（国土地理院の地図を読み込みます）';
  const kBack = '図の地図に戻る';
  const kFirstHollow = 6;  // From this sign on, digits stand on white (generator/map/sign.h).
  const kListed = 3;       // So many numbers fit on a marker.
  const here = new URL('leaflet/', document.currentScript.src);

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  let leaflet;  // A promise, once somebody has asked for it.
  const loadLeaflet = () => leaflet ??= new Promise((resolve, reject) => {
    const sheet = make('link', {rel: 'stylesheet', href: new URL('leaflet.css', here).href});
    const script = make('script', {src: new URL('leaflet.js', here).href});
    const loaded = element => new Promise((yes, no) => { element.onload = yes; element.onerror = no; });
    Promise.all([loaded(sheet), loaded(script)]).then(() => resolve(globalThis.L), reject);
    document.head.append(sheet, script);
  });

  /** The places of a figure: "12 34.69123 135.55012 1;…"; those on one spot together. */
  const readSpots = figure => {
    const spots = new Map();
    for (const text of figure.dataset.places.split(';')) {
      const [number, latitude, longitude, sign] = text.split(' ').map(Number);
      const key = `${latitude} ${longitude}`;
      if (!spots.has(key)) spots.set(key, {latitude, longitude, places: []});
      const entry = number > 0 ? document.getElementById(`n${number}`) : null;
      const name = (entry?.querySelector('h2, h3, h4, a') ?? document.querySelector('h1'))?.textContent.trim();
      spots.get(key).places.push({number, sign, name, href: entry ? `#n${number}` : null});
    }
    return [...spots.values()];
  };

  const wordsOf = place => (place.number > 0 ? `${place.number} ${place.name}` : place.name);

  const labelOf = places => {
    if (places[0].number === 0) return '';
    return places.length > kListed ? `${places.length}件` : places.map(place => place.number).join('・');
  };

  /** The same sign as on the drawing, from its legend; of several places a pill. */
  const iconOf = (L, figure, places) => {
    const signs = new Set(places.map(place => place.sign));
    const shared = places.length > 1;
    const sign = places[0].sign;
    const icon = make('span', {class: shared ? 'map-pill' : `map-sign${sign >= kFirstHollow ? ' map-hollow' : ''}`});
    for (const one of signs) {
      const drawing = figure.querySelector(`[data-sign="${one}"] svg`)?.cloneNode(true);
      if (drawing) icon.append(drawing);
    }
    icon.append(make('span', {class: 'map-number'}, labelOf(places)));
    return L.divIcon({html: icon, className: 'map-icon', iconSize: null});
  };

  const popupOf = (places, leave) => {
    const list = make('ul', {class: 'map-popup'});
    for (const place of places) {
      const words = place.href ? make('a', {href: place.href}, wordsOf(place)) : wordsOf(place);
      list.append(make('li', {}, words));
    }
    list.addEventListener('click', event => { if (event.target.closest('a')) leave(); });
    return list;
  };

  class LiveMap {
    constructor(figure) {
      this.figure = figure;
      this.sheet = figure.querySelector('.map-sheet');
      this.button = make('button', {type: 'button', class: 'map-move'}, kMove);
      this.words = make('p', {role: 'status', class: 'map-words'});
      this.sheet.after(this.button, this.words);
      this.button.addEventListener('click', () => (this.live ? this.leave() : this.enter()));
      figure.addEventListener('keydown', event => {
        if (event.key !== 'Escape' || !this.live) return;
        this.leave();
        this.button.focus();
      });
    }

    async enter() {
      if (this.loading) return;
      this.loading = true;
      this.words.textContent = '地図を読み込んでいます。';
      try {
        this.draw(await loadLeaflet());
        this.words.textContent = '矢印キーで動き、＋と－で大きさが変わります。Escキーで図に戻ります。';
      } catch {
        leaflet = undefined;
        this.words.textContent = '動かせる地図を読み込めませんでした。上の図と一覧をお使いください。';
      }
      this.loading = false;
    }

    draw(L) {
      this.live = make('div', {class: 'map-live', role: 'group', 'aria-label': '動かせる地図'});
      this.sheet.hidden = true;
      this.sheet.after(this.live);
      this.button.textContent = kBack;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const map = L.map(this.live, {zoomControl: false, maxZoom: 18, minZoom: 5,
        zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm});
      this.map = map;
      map.attributionControl.setPrefix(false);
      L.control.zoom({zoomInTitle: '大きくする', zoomOutTitle: '小さくする'}).addTo(map);
      L.control.scale({imperial: false}).addTo(map);
      const spots = readSpots(this.figure);
      map.fitBounds(spots.map(spot => [spot.latitude, spot.longitude]), {maxZoom: 16, padding: [28, 28], animate: false});
      L.tileLayer(kTiles, {attribution: kCredit, maxZoom: 18, minZoom: 5}).addTo(map);
      for (const {latitude, longitude, places} of spots) {
        const marker = L.marker([latitude, longitude], {icon: iconOf(L, this.figure, places), riseOnHover: true});
        marker.bindPopup(popupOf(places, () => this.leave()), {maxWidth: 260, maxHeight: 200});
        marker.addTo(map);
        const element = marker.getElement();
        element.setAttribute('role', 'button');
        element.setAttribute('aria-label', places.map(wordsOf).join('、'));
      }
      this.live.focus();
    }

    leave() {
      if (!this.live) return;
      this.map.remove();
      this.live.remove();
      this.live = this.map = undefined;
      this.sheet.hidden = false;
      this.button.textContent = kMove;
      this.words.textContent = '';
    }
  }

  for (const figure of document.querySelectorAll('.map[data-places]')) new LiveMap(figure);
})();
