/* Kakehashi: how the search compares what somebody typed with what is written: width, old forms of
   kanji, katakana and hiragana, small kana, long vowels, and kana typed in Latin letters. */

'use strict';

globalThis.kakehashi ??= {};

(() => {
  /* Pairs: a form in names, the form that people type. */
  const kOldForms =
    '髙高﨑崎嵜崎澤沢邊辺邉辺齋斉斎斉齊斉嶋島嶌島濱浜濵浜廣広國国圀国實実德徳惠恵榮栄櫻桜瀧滝龍竜藏蔵圓円顯顕學学會会' +
    '醫医藥薬冨富峯峰舘館條条眞真曻昇槇槙檜桧淵渕籔薮藪薮萬万與与豐豊鷗鴎黑黒亞亜團団圖図壽寿寳宝寶宝彌弥應応戶戸曾曽' +
    '來来濟済瀨瀬燈灯爲為狹狭獨独當当盡尽禮礼祢禰稻稲穗穂絲糸縣県總総聲声臺台蘆芦號号蟲虫裝装觀観豫予賣売輕軽轉転遙遥' +
    '鄕郷釋釈鐵鉄關関靜静飮飲驛駅鹽塩麥麦齒歯龜亀敎教淸清緖緒吞呑桒桑凜凛薰薫晧皓曉暁';

  const kSmall = 'ぁぃぅぇぉっゃゅょゎゕゖ';
  const kLarge = 'あいうえおつやゆよわかけ';
  const kDashes = '‐‑‒–—―−';
  /* Neither heard nor typed: spaces, full stops, brackets, what chooses a glyph. */
  const kSilent = /[ \u00a0\u200b.。、,，・·'’"”“()[\]{}<>「」『』【】〈〉《》〔〕〜~&＆/:;!?！？\ufe00-\ufe0f]/u;

  /** One table for all characters of the basic plane: a code, or 0 for what falls out. */
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; ++code) table[code] = code;
  for (let code = 0x30a1; code <= 0x30f6; ++code) table[code] = code - 0x60;
  for (let i = 0; i < kSmall.length; ++i) {
    table[kSmall.charCodeAt(i)] = kLarge.charCodeAt(i);
    table[kSmall.charCodeAt(i) + 0x60] = kLarge.charCodeAt(i);
  }
  // One sound, two letters.
  for (const [from, to] of ['ぢじ', 'づず', 'をお', 'ゐい', 'ゑえ', 'ゔぶ'])
    for (const shift of [0, 0x60]) table[from.charCodeAt(0) + shift] = to.charCodeAt(0);
  for (const dash of kDashes) table[dash.charCodeAt(0)] = 0x2d;
  for (let i = 0; i < kOldForms.length; i += 2) table[kOldForms.charCodeAt(i)] = kOldForms.charCodeAt(i + 1);
  for (let code = 0; code < 65536; ++code)
    if (kSilent.test(String.fromCharCode(code))) table[code] = 0;

  /**
   * What is compared: NFKC, small letters, hiragana, large kana, present forms of kanji, no spaces
   * or brackets. Line feeds and tabs stay, so that a whole column can be folded at once.
   */
  function fold(text) {
    const source = text.normalize('NFKC').toLowerCase()
      .replace(/𠮷/gu, '吉')
      .replace(/[\u{e0100}-\u{e01ef}]/gu, '')
      .replace(/[ヴゔ][ァぁ]/g, 'ば').replace(/[ヴゔ][ィぃ]/g, 'び')
      .replace(/[ヴゔ][ェぇ]/g, 'べ').replace(/[ヴゔ][ォぉ]/g, 'ぼ')
      // People type 2ー3 for 2-3.
      .replace(/(?<=\d)ー/g, '-');
    const parts = [];
    const codes = new Uint16Array(8192);
    let filled = 0;
    for (let i = 0; i < source.length; ++i) {
      const code = table[source.charCodeAt(i)];
      if (code === 0) continue;
      codes[filled++] = code;
      if (filled === codes.length) {
        parts.push(String.fromCharCode.apply(null, codes));
        filled = 0;
      }
    }
    parts.push(String.fromCharCode.apply(null, codes.subarray(0, filled)));
    return parts.join('');
  }

  /** The vowel on which a kana ends: 1 to 5 for あ to お, 0 for all else. */
  const vowels = new Uint8Array(0x60);
  ['あかがさざただなはばぱまやらわ', 'いきぎしじちにひびぴみり', 'うくぐすずつぬふぶぷむゆる',
    'えけげせぜてでねへべぺめれ', 'おこごそぞとどのほぼぽもよろ'].forEach((row, i) => {
    for (const kana of row) vowels[kana.charCodeAt(0) - 0x3040] = i + 1;
  });
  const vowelOf = code => (code >= 0x3040 && code < 0x30a0 ? vowels[code - 0x3040] : 0);
  /* Which vowels あ, い, う, え and お make long. */
  const kLengthens = {0x3042: [1], 0x3044: [2, 4], 0x3046: [3, 5], 0x3048: [4], 0x304a: [5]};

  /** Folded text without its long vowels: おおさか and おーさか are おさか, きようと is きよと. */
  function shorten(folded) {
    let out = '';
    let start = 0;
    let vowel = 0;
    for (let i = 0; i < folded.length; ++i) {
      const code = folded.charCodeAt(i);
      if (code === 0x30fc || kLengthens[code]?.includes(vowel)) {
        out += folded.slice(start, i);
        start = i + 1;
      } else {
        vowel = vowelOf(code);
      }
    }
    return out + folded.slice(start);
  }

  /* Latin syllables → kana as they are after folding (large, ぢ as じ). */
  const syllables = new Map();
  const kRows = {
    '': 'あいうえお', k: 'かきくけこ', c: 'か_く_こ', g: 'がぎぐげご', s: 'さしすせそ', z: 'ざじずぜぞ',
    t: 'たちつてと', d: 'だじずでど', n: 'なにぬねの', h: 'はひふへほ', b: 'ばびぶべぼ', p: 'ぱぴぷぺぽ',
    m: 'まみむめも', y: 'や_ゆ_よ', r: 'らりるれろ', l: 'らりるれろ', w: 'わ___お', v: 'ばびぶべぼ',
  };
  for (const [consonant, row] of Object.entries(kRows))
    [...row].forEach((kana, i) => kana !== '_' && syllables.set(consonant + 'aiueo'[i], kana));
  const kGlides = {
    ky: 'き', gy: 'ぎ', sy: 'し', zy: 'じ', ty: 'ち', cy: 'ち', dy: 'じ', ny: 'に', hy: 'ひ', by: 'び', py: 'ぴ',
    my: 'み', ry: 'り', ly: 'り', jy: 'じ', sh: 'し', ch: 'ち', j: 'じ',
  };
  for (const [consonant, kana] of Object.entries(kGlides)) {
    const glides = {a: 'や', u: 'ゆ', o: 'よ', e: 'え', i: consonant.endsWith('y') ? 'い' : ''};
    for (const [vowel, glide] of Object.entries(glides)) syllables.set(consonant + vowel, kana + glide);
  }
  const kOthers = {
    tsu: 'つ', tsa: 'つあ', tsi: 'つい', tse: 'つえ', tso: 'つお', dzu: 'ず', fu: 'ふ', fa: 'ふあ', fi: 'ふい', fe: 'ふえ',
    fo: 'ふお', wi: 'うい', we: 'うえ', thi: 'てい', dhi: 'でい', twu: 'とう', dwu: 'どう', kwa: 'くあ', gwa: 'ぐあ',
    xtu: 'つ', xtsu: 'つ', ltu: 'つ', xya: 'や', xyu: 'ゆ', xyo: 'よ', xa: 'あ', xi: 'い', xu: 'う', xe: 'え', xo: 'お',
  };
  for (const [latin, kana] of Object.entries(kOthers)) syllables.set(latin, kana);
  /* ティ is typed as ち is in Kunrei: both are tried. */
  const foreign = new Map(Object.entries({ti: 'てい', di: 'でい', tu: 'とう', du: 'どう'}));
  const kLongest = 4;

  /** What a beginning of a syllable may become: "sh" → し; "n" → ん, な, に … */
  function beginnings(tail) {
    const found = new Set(tail === 'n' || tail === 'm' ? ['ん'] : []);
    for (const [latin, kana] of syllables) if (latin.startsWith(tail)) found.add(kana[0]);
    return [...found];
  }

  function read(latin, foreignToo) {
    let kana = '';
    let i = 0;
    while (i < latin.length) {
      const rest = latin.slice(i);
      let length = Math.min(kLongest, rest.length);
      let found;
      for (; length > 0; --length) {
        const start = rest.slice(0, length);
        found = (foreignToo && foreign.get(start)) || syllables.get(start);
        if (found) break;
      }
      if (found) {
        kana += found;
        i += length;
        // Passports: Ohno, Satoh.
        if (latin[i - 1] === 'o' && /^h[^aiueoy]/.test(latin.slice(i))) {
          kana += 'う';
          ++i;
        }
        continue;
      }
      if (rest[0] === '-') {
        kana += 'ー';
        ++i;
      } else if (/^n'/.test(rest)) {
        kana += 'ん';
        i += 2;
      } else if (/^nn(?![aiueoy])/.test(rest)) {
        kana += 'ん';
        i += 2;
      } else if (/^(n[^aiueoy]|m[bpm])/.test(rest)) {
        kana += 'ん';
        ++i;
      } else if (/^([kstcpbdgzhfjrwmyv])\1|^tch/.test(rest)) {
        kana += 'つ';
        ++i;
      } else if (/^[a-z]{1,3}$/.test(rest)) {
        const tails = beginnings(rest);
        return tails.length ? tails.map(tail => kana + tail) : null;
      } else {
        return null;
      }
    }
    return [kana];
  }

  /**
   * The kana that Latin letters stand for, Hepburn or Kunrei, folded; several when the last
   * syllable is only begun. Nothing when they are no such letters.
   */
  function kanaOf(latin) {
    const plain = latin.replace(/[āâ]/g, 'aa').replace(/[īî]/g, 'ii').replace(/[ūû]/g, 'uu')
      .replace(/[ēê]/g, 'ee').replace(/[ōô]/g, 'ou');
    if (!/^[a-z'-]+$/.test(plain) || !/[a-z]/.test(plain)) return [];
    const readings = new Set([...(read(plain, false) ?? []), ...(read(plain, true) ?? [])]);
    if (plain.endsWith('oh')) for (const one of read(`${plain.slice(0, -1)}u`, false) ?? []) readings.add(one);
    return [...readings];
  }

  /**
   * What to look for, for one typed word: `exact` in folded text, `loose` in shortened text.
   * Any of them is enough.
   */
  function needles(word) {
    // What fold() takes for silence is part of a Latin word: kon'ya.
    const typed = word.normalize('NFKC').toLowerCase().replace(/’/g, "'");
    const exact = new Set([fold(word)]);
    // While an input method composes, the last syllable is Latin: みほn.
    const mixed = /^([\p{Script=Hiragana}\p{Script=Katakana}ー]*)([a-zāâīîūûēêōô'-]+)$/u.exec(typed);
    if (mixed) for (const kana of kanaOf(mixed[2])) exact.add(fold(mixed[1]) + kana);
    exact.delete('');
    const loose = new Set();
    for (const one of exact) {
      const short = /[ぁ-ゖー]/.test(one) ? shorten(one) : '';
      // A single kana is long everywhere.
      if (short.length > 1) loose.add(short);
    }
    return {exact: [...exact], loose: [...loose]};
  }

  Object.assign(globalThis.kakehashi, {fold, shorten, kanaOf, needles});
})();
