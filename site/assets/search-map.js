/* Kakehashi: the small map of the search page, on screen and on paper: outlines of the areas from
   the index and the entries that were found. Loads nothing. */

'use strict';

globalThis.kakehashi ??= {};

(() => {
  const kSvg = 'http://www.w3.org/2000/svg';
  const svg = (name, attributes = {}, ...children) => {
    const element = document.createElementNS(kSvg, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const kUnits = 480;
  const kMetresPerDegree = 111195;

  /** How degrees become units of the drawing. Without outlines the entries say how large it is. */
  function frameOf(index) {
    let map = index.map;
    if (!map) {
      const given = index.latitudes.map((_, i) => i).filter(i => index.latitudes[i] !== null);
      if (given.length === 0) return null;
      const least = list => given.reduce((sum, i) => Math.min(sum, list[i]), Infinity) / 1e5 - 0.002;
      const most = list => given.reduce((sum, i) => Math.max(sum, list[i]), -Infinity) / 1e5 + 0.002;
      const [west, east] = [least(index.longitudes), most(index.longitudes)];
      const [south, north] = [least(index.latitudes), most(index.latitudes)];
      const narrowing = Math.cos((north * Math.PI) / 180);
      const perLatitude = kUnits / Math.max((east - west) * narrowing, north - south);
      map = {west, north, perLatitude, perLongitude: perLatitude * narrowing, shapes: [],
        width: (east - west) * narrowing * perLatitude, height: (north - south) * perLatitude};
    }
    return {
      ...map,
      x: longitude => (longitude - map.west) * map.perLongitude,
      y: latitude => (map.north - latitude) * map.perLatitude,
      place: (x, y) => ({latitude: map.north - y / map.perLatitude, longitude: map.west + x / map.perLongitude}),
      metres: units => (units / map.perLatitude) * kMetresPerDegree,
    };
  }

  /** Units of a length that reads well, about a fifth of the width. */
  function scaleOf(frame, width) {
    const whole = frame.metres(width) / 5;
    const power = 10 ** Math.floor(Math.log10(whole));
    const metres = [5, 2, 1].find(step => step * power <= whole) * power;
    return {units: (metres / kMetresPerDegree) * frame.perLatitude,
      label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`};
  }

  /** Moves marks that would cover each other, as little as a spiral finds; most stay. */
  function spread(points, radius) {
    const placed = [];
    const step = radius * 2.15;
    for (const point of points) {
      let best = point;
      search: for (let ring = 0; ring < 12; ++ring)
        for (let turn = 0; turn < Math.max(1, ring * 6); ++turn) {
          const angle = (turn / Math.max(1, ring * 6)) * 2 * Math.PI;
          const x = point.x + Math.cos(angle) * ring * step * 0.6;
          const y = point.y + Math.sin(angle) * ring * step * 0.6;
          if (placed.every(one => Math.hypot(one.x - x, one.y - y) >= step)) {
            best = {...point, x, y};
            break search;
          }
        }
      placed.push({...best, fromX: point.x, fromY: point.y});
    }
    return placed;
  }

  /**
   * @param {SearchIndex} index
   * @param entries The numbers of entries to show.
   * @param options `numbered`: with the place in the list, and only as large as they need;
   *   `place`: where distances are measured from.
   * @returns {{svg: SVGElement, frame}|null} Null when nothing has a place.
   */
  function drawMap(index, entries, {numbered = false, place = null} = {}) {
    const frame = frameOf(index);
    if (!frame) return null;
    const points = entries.map((entry, i) => ({entry, number: i + 1}))
      .filter(({entry}) => index.latitudes[entry] !== null)
      .map(one => ({...one, x: frame.x(index.longitudes[one.entry] / 1e5), y: frame.y(index.latitudes[one.entry] / 1e5)}));
    let view = {x: -8, y: -8, width: frame.width + 16, height: frame.height + 16};
    if (numbered) {
      if (points.length === 0) return null;
      const xs = points.map(one => one.x), ys = points.map(one => one.y);
      if (place) {
        xs.push(frame.x(place.longitude));
        ys.push(frame.y(place.latitude));
      }
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      // The sheet is broad; single places need their surroundings.
      const width = Math.max(right - left, (bottom - top) * 1.4, kUnits / 8) * 1.2;
      const height = Math.max(bottom - top, width / 2.4) * (bottom - top > width / 2.4 ? 1.2 : 1);
      view = {x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height};
    }
    const unit = view.width / 100;
    const drawing = svg('svg', {viewBox: [view.x, view.y, view.width, view.height].map(n => n.toFixed(1)).join(' '),
      class: 'search-map'});
    for (const shape of frame.shapes) drawing.append(svg('path', {class: 'map-area', d: shape.path}));
    const areas = index.facet('area')?.choices ?? [];
    const size = unit * (frame.shapes.length > 12 ? 2.6 : 3.4);
    for (const shape of frame.shapes) {
      const name = areas.find(one => one.id === shape.id)?.label;
      if (name) drawing.append(svg('text', {class: 'map-name', x: shape.x, y: shape.y, 'font-size': size}, name));
    }
    if (numbered) {
      const radius = unit * 1.5;
      const marks = spread(points, radius);
      // Lines first, so that they lie under the numbers.
      for (const one of marks)
        if (one.x !== one.fromX || one.y !== one.fromY)
          drawing.append(svg('path', {class: 'map-line', d: `M${one.fromX} ${one.fromY}L${one.x} ${one.y}`}),
            svg('circle', {class: 'map-dot', cx: one.fromX, cy: one.fromY, r: unit * 0.35}));
      for (const one of marks)
        drawing.append(svg('circle', {class: 'map-ring', cx: one.x, cy: one.y, r: radius}),
          svg('text', {class: 'map-number', x: one.x, y: one.y, 'font-size': radius * (one.number > 99 ? 0.95 : 1.25)},
            String(one.number)));
    } else {
      for (const one of points)
        drawing.append(svg('circle', {class: 'map-dot', cx: one.x.toFixed(1), cy: one.y.toFixed(1), r: unit * 0.9}));
    }
    if (place) {
      const x = frame.x(place.longitude), y = frame.y(place.latitude), arm = unit * 3;
      drawing.append(svg('path', {class: 'map-place', d: `M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}`}));
    }
    const scale = scaleOf(frame, view.width);
    const [left, bottom] = [view.x + unit * 2, view.y + view.height - unit * 2];
    drawing.append(
      svg('path', {class: 'map-scale', d: `M${left} ${bottom - unit}V${bottom}H${left + scale.units}V${bottom - unit}`}),
      svg('text', {class: 'map-note', x: left + scale.units + unit, y: bottom, 'font-size': unit * 2.6}, scale.label),
      svg('text', {class: 'map-note map-north', x: view.x + view.width - unit * 2, y: view.y + unit * 4, 'font-size': unit * 2.6},
        '北 ↑'));
    return {svg: drawing, frame};
  }

  Object.assign(globalThis.kakehashi, {drawMap});
})();
