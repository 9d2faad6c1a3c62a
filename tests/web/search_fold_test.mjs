// How the search compares texts, without a browser: node tests/web/search_fold_test.mjs

import {readFileSync} from 'node:fs';
import {runInThisContext} from 'node:vm';

for (const name of ['search-fold', 'search-index'])
  runInThisContext(readFileSync(new URL(`../../site/assets/${name}.js`, import.meta.url), 'utf8'), {filename: name});
const {fold, shorten, kanaOf, needles, SearchIndex} = globalThis.kakehashi;

let passed = 0;
const failures = [];
const same = (what, found, wanted) => {
  if (JSON.stringify(found) === JSON.stringify(wanted)) ++passed;
  else failures.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
};

// What is written, what stands in the folded text.
for (const [text, folded] of [
  ['ﾐﾎﾝ ｸﾘﾆｯｸ', 'みほんくりにつく'], ['ミホンクリニック', 'みほんくりにつく'], ['ＡＢＣ薬局', 'abc薬局'], ['ｶﾞｷﾞｸﾞ', 'がぎぐ'],
  ['髙橋', '高橋'], ['山﨑', '山崎'], ['山嵜', '山崎'], ['澤田', '沢田'], ['渡邊', '渡辺'], ['渡邉', '渡辺'], ['齋藤', '斉藤'], ['斎藤', '斉藤'],
  ['𠮷野', '吉野'], ['葛\u{e0100}城', '葛城'], ['神\ufe00', '神'], ['廣瀨', '広瀬'], ['國分', '国分'], ['松ヶ鼻', '松け鼻'], ['松ケ鼻', '松け鼻'],
  ['ヴィラ', 'びら'], ['はなぢ', 'はなじ'], ['きづ', 'きず'], ['２－３ー１', '2-3-1'], ['2−3―1', '2-3-1'], ['看護・介護（訪問）', '看護介護訪問'], ['㈱ひかり', '株ひかり'],
  ['しゅっちょう', 'しゆつちよう'], ['', ''], ['あ\nい', 'あ\nい'],
]) same(`fold ${text}`, fold(text), folded);

// Long vowels fall out, whichever way they are written.
for (const [text, short] of [
  ['とうきょう', 'ときよ'], ['トーキョー', 'ときよ'], ['おおさか', 'おさか'], ['オーサカ', 'おさか'], ['センター', 'せんた'], ['ゆうゆう', 'ゆゆ'],
  ['せいかつ', 'せかつ'], ['ねえさん', 'ねさん'], ['にいがた', 'にがた'], ['うえだ', 'うえだ'], ['あおい', 'あおい'], ['漢字', '漢字'],
]) same(`shorten ${text}`, shorten(fold(text)), short);

// Typed in Latin letters, Hepburn and Kunrei.
for (const [latin, kana] of [
  ['takahashi', 'たかはし'], ['takahasi', 'たかはし'], ['shimbashi', 'しんばし'], ['sinbasi', 'しんばし'], ['shinjuku', 'しんじゆく'], ['sinzyuku', 'しんじゆく'],
  ['tsuchiya', 'つちや'], ['tutiya', 'つちや'], ['fujisawa', 'ふじさわ'], ['huzisawa', 'ふじさわ'], ['chayamachi', 'ちややまち'], ['tyayamati', 'ちややまち'],
  ['kurinikku', 'くりにつく'], ['matcha', 'まつちや'], ['maccha', 'まつちや'], ["kon'ya", 'こんや'], ['konnyaku', 'こんにやく'], ['annai', 'あんない'],
  ['honmachi', 'ほんまち'], ['hommachi', 'ほんまち'], ['deisa-bisu', 'でいさーびす'], ['ohno', 'おうの'], ['jinjya', 'じんじや'], ['ryouyou', 'りようよう'],
]) if (kanaOf(latin).includes(kana)) ++passed; else failures.push(`kanaOf ${latin}: ${kanaOf(latin)} without ${kana}`);
same('an English word', kanaOf('clinic'), []);
same('a syllable that is begun', kanaOf('takahas').sort(), ['たかはさ', 'たかはし', 'たかはす', 'たかはせ', 'たかはそ']);
same('an input method at work', needles('みほn').exact.includes('みほん'), true);

// Whatever of the right is typed, the left is found.
const bits = (...entries) => Buffer.from(entries.reduce((bytes, i) => {
  bytes[i >> 3] |= 1 << (i & 7);
  return bytes;
}, new Uint8Array(2))).toString('base64');
const names = [['髙橋ホームケアクリニック', 'たかはしほーむけあくりにっく'], ['山﨑内科', 'やまざきないか'], ['大阪東診療所', 'おおさかひがししんりょうじょ'],
  ['京都上田医院', 'きょうとうえだいいん'], ['パーティーハウス', 'ぱーてぃーはうす'], ['コスモ薬局', 'こすもやっきょく'], ['夕陽丘デイサービス', 'ゆうひがおかでいさーびす'],
  ['大野ヘルパーステーション', 'おおのへるぱーすてーしょん']];
const lines = (...texts) => texts.join('\n');
const index = new SearchIndex({count: names.length, ids: lines(...names.map((_, i) => `e${i}`)), names: lines(...names.map(([name]) => name)),
  kana: lines(...names.map(([, kana]) => kana)), former: lines('高橋医院', '', '', '', '', '', '', ''),
  addresses: lines('見本町1-2-3', '見本町2-1', '', '', '', '', '', ''), phones: lines('06-0000-0001', '', '', '', '', '', '', ''),
  latitudes: [3470000, 3470000, null, 3471000, 3470100, 3470000, 3470000, 3470000],
  longitudes: [13550000, 13551000, null, 13550000, 13550000, 13550000, 13550000, 13550000],
  marks: [], map: null, same: [['薬屋', '薬局'], ['たんの吸引', '吸引']], facets: [
    {id: 'kind', label: '種別', rule: 'any', choices: [{id: 'a', label: '診療所', yes: bits(0, 1, 2, 3)}, {id: 'b', label: '薬局', yes: bits(5), words: ['9:00～12:00'], word: [0]}]},
    {id: 'accepts', label: '受け入れ', rule: 'all', choices: [{id: 't', label: '気管切開', yes: bits(0, 1), consult: bits(5)},
      {id: 's', label: '吸引', yes: bits(1), consult: bits(0)}]}]});
const found = (words, chosen = {}, consult = true) =>
  index.list(index.ask({words, chosen: Object.fromEntries(Object.entries(chosen).map(([id, ids]) => [id, new Set(ids)])), consult}).set);
for (const [typed, entry] of [['高橋', 0], ['髙橋', 0], ['たかはし', 0], ['タカハシ', 0], ['ﾀｶﾊｼ', 0], ['takahashi', 0], ['takahas', 0], ['医院', 0], ['1-2-3', 0],
  ['１－２', 0], ['0600000001', 0], ['06-0000-0001', 0], ['ほうむけあ', 0], ['ほむけあ', 0], ['クリニツク', 0], ['山崎', 1], ['yamazaki', 1], ['yamasaki', -1],
  ['おさか', 2], ['osaka', 2], ['ōsaka', 2], ['おーさか', 2], ['oosaka', 2], ['上田', 3], ['うえだ', 3], ['ueda', 3], ['kyoto', 3], ['kyouto', 3], ['きようと', 3],
  ['paati', 4], ['pa-thi', 4], ['yakkyoku', 5], ['yuhigaoka', 6], ['yuuhi', 6], ['deisabisu', 6], ['ohno', 7], ['ono', 7], ['気管切開', 5], ['薬局', 5]])
  if (entry === -1 ? found([typed]).length === 0 : found([typed]).includes(entry)) ++passed;
  else failures.push(`${typed} finds ${found([typed]).map(i => names[i][0])}`);
same('another word for the same', found(['薬屋']), [5]);
same('another word for what is accepted', found(['たんの吸引']), [0, 1]);
same('what is said beside a choice', [index.said(index.facet('kind').choices[1], 5), index.said(index.facet('kind').choices[1], 0)], ['9:00～12:00', '']);
same('two words', found(['見本町', 'takahashi']), [0]);
same('a condition and 要相談', found([], {accepts: ['t']}), [0, 1, 5]);
same('可 alone', found([], {accepts: ['t']}, false), [0, 1]);
same('two conditions', found([], {accepts: ['t', 's']}), [0, 1]);
same('two kinds', found([], {kind: ['a', 'b'], accepts: ['t']}), [0, 1, 5]);
same('counts', index.ask({words: [], chosen: {kind: new Set(['b']), accepts: new Set()}, consult: true}).counts,
  [[{own: 4, more: 4}, {own: 1, more: null}], [{own: 1, more: null}, {own: 0, more: null}]]);
const metres = index.distances({latitude: 34.7, longitude: 135.5});
same('distances', [...metres].map(one => (Number.isNaN(one) ? null : Math.round(one))), [0, 914, null, 1112, 111, 0, 0, 0]);
same('from near to far, without a place last', [...index.order(metres)], [0, 5, 6, 7, 4, 1, 3, 2]);
same('why: a former name', index.reason('高橋医院', 0), {field: '旧名称', text: '高橋医院'});
same('why: a condition', index.reason('気管', 5), {field: '受け入れ', text: '気管切開：要相談'});
same('why: the name itself', index.reason('たかはし', 0), null);

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
