#!/usr/bin/env python3
"""What machines read of the public site says what its pages say, in the form that each format asks.

The sample and, where it is at hand, the imported care offices of Osaka are built; each CSV, GeoJSON, HSDS and JSON-LD
value is looked up on the page of its entry, hours are read off the page's table and compared, and each format is held
to its rules, stated here a second time (OPENDATA.md sections 1, 5 and 6). site_privacy.py holds the feeds to what the
public may see.
"""

import csv
import html.parser
import io
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree

from real_data import DATA, empty_project
from schema_org import DAYS, check_hsds, check_thing
from support import copy_sample, main, replace, require, run, scratch

PLACE = ("所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,"
         "建物名等(方書),緯度,経度,高度の種別,高度の値")
CONTACT = "連絡先メールアドレス,連絡先FormURL,連絡先備考（その他、SNSなど）,郵便番号,法人番号"
HEADERS = {
    "hospital": f"全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,医療機関の種類,{PLACE},電話番号,内線番号,FAX番号,"
                f"{CONTACT},法人の名称,医療機関コード,診療曜日,診療開始時間,診療終了時間,診療日時特記事項,時間外における対応,診療科目,"
                "病床数,URL,画像,画像_ライセンス,備考",
    "care_service": "全国地方公共団体コード,ID,地方公共団体名,介護サービス事業所名称,介護サービス事業所名称_カナ,"
                    f"介護サービス事業所名称_英字,実施サービス,{PLACE},電話番号,内線番号,FAX番号,{CONTACT},法人の名称,事業所番号,"
                    "利用可能曜日,利用可能日時特記事項,定員,URL,画像,画像_ライセンス,備考",
    "public_facility": f"全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,名称_通称,POIコード,{PLACE},電話番号,内線番号,"
                       f"{CONTACT},団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,画像,"
                       "画像_ライセンス,備考",
}
# Said by the format, not by the entry.
OF_THE_FORMAT = {"全国地方公共団体コード", "地方公共団体名", "所在地_全国地方公共団体コード", "ID"}
WEEK = "月火水木金土日"
TYPES = {"hospital": "Hospital", "clinic": "MedicalClinic", "dental": "Dentist", "pharmacy": "Pharmacy",
         "visiting_nurse": "MedicalBusiness", "support_center": "GovernmentOffice", "government": "GovernmentOffice"}


def folded(text):
    """Without blanks, widths and the difference of the two kana."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


class Page(html.parser.HTMLParser):
    """What a page says to people (texts, addresses of links, dates) and to machines."""

    def __init__(self, path):
        super().__init__()
        self.pieces, self.attributes, self.scripts, self.meta, self.canonical = [], [], [], {}, None
        self.rows, self.caption, self.cell, self.in_script, self.spoken = [], "", None, False, False
        self.feed(path.read_text(encoding="utf-8"))
        # The page names the weekday of each date, too.
        self.text = re.sub(r"(?<=日)\([月火水木金土日]\)", "", folded("".join(self.pieces) + "\n".join(self.attributes)))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "script" and values.get("type") == "application/ld+json":
            self.in_script = True
            self.scripts.append("")
        self.spoken = values.get("class") == "unseen"  # The same once more, to be read aloud.
        if tag == "meta":
            self.meta[values.get("name") or values.get("property")] = values.get("content")
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        if tag in ("a", "time"):
            self.attributes += [values.get(key) or "" for key in ("href", "datetime")]
        if tag == "caption":
            self.caption = ""
        if tag == "tr":
            self.rows.append((self.caption, []))
        if tag in ("th", "td") and self.rows:
            self.rows[-1][1].append("")
        self.cell = tag if tag in ("th", "td", "caption") else self.cell

    def handle_endtag(self, tag):
        if tag == "script":
            self.in_script = False
        self.spoken = False
        if tag == self.cell:
            self.cell = None

    def handle_data(self, data):
        if self.in_script:
            self.scripts[-1] += data
            return
        if self.spoken:
            return
        self.pieces.append(data)
        if self.cell == "caption":
            self.caption += data
        elif self.cell and self.rows:
            self.rows[-1][1][-1] += data

    def week(self):
        """Day (0 to 6, holidays 7) → its spans as the table of usual hours gives them; closed is []."""
        week = {}
        for caption, cells in self.rows:
            if caption != "曜日ごとの時間" or len(cells) != 2 or cells[0] == "曜日":
                continue
            days = [7] if cells[0] == "祝日" else [WEEK.index(day) for day in re.split("[・～]", cells[0])]
            spans = [] if cells[1] == "休み" else cells[1].split("、")
            for day in range(days[0], days[-1] + 1):
                week[day] = spans
        return week


def clock(text):
    """17:00 of 17:00, 02:00 of 翌2:00, 00:00 of 24:00."""
    hour, minute = text.removeprefix("翌").split(":")
    return f"{int(hour) % 24:02}:{minute}"


def spans_of(texts):
    return [("00:00", "23:59") if text == "24時間" else tuple(map(clock, text.split("～"))) for text in texts]


def leaves(value, path=()):
    """Every text in nested data, with the names that lead to it."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*path, key))
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, path)
    elif isinstance(value, str):
        yield path, value


def on_page(value, page, where):
    """A value, or each part of one that was put together from several."""
    for part in re.split(r"／|;|\n", value):
        words = folded(part)
        for said in ("最終確認日", "出典", "利用条件", "受付時間", "定員：", "利用できる曜日："):
            words = words.removeprefix(folded(said))
        if words.endswith(folded("は未確認")) or not words:
            continue
        # 月～金 9:00～17:00 and 第2・4土曜日：休み stand in a table and a list.
        days = re.fullmatch(r"((?:[月火水木金土日][・~]?){1,3}|祝日)((?:翌?[\d:]+~|24時間|休ミ).*)", words)
        for one in days.groups() if days else [words]:
            require(one in page.text, f"{where}: {value}", f"{one} on the page of the entry", page.text[:3000])


def check_csv(folder, pages, code):
    """Each list by its header, each row by its page; returns the ids of the places."""
    places, rows = set(), 0
    for path in sorted(folder.glob("*.csv")):
        name = path.stem.removeprefix(f"{code}_")
        raw = path.read_bytes()
        require(raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\n") == raw.count(b"\r\n"), path.name, "BOM and CRLF", raw[:40])
        table = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
        require(",".join(table[0]) == HEADERS[name], f"{path.name}: header", HEADERS[name], table[0])
        ids = [row[1] for row in table[1:]]
        require(len(set(ids)) == len(ids), f"{path.name}: ID", "its own", sorted(ids))
        rows += len(ids)
        for cells in table[1:]:
            require(len(cells) == len(table[0]), f"{path.name}: {cells}", len(table[0]), len(cells))
            row = dict(zip(table[0], cells))
            where = f"{path.name}: {row['ID']}"
            place = row["ID"] if row["ID"] in pages else row["ID"].rpartition("-")[0]
            require(place in pages, where, "a page", sorted(pages)[:5])
            places.add(place)
            require(row["全国地方公共団体コード"] == code, where, code, row["全国地方公共団体コード"])
            check_cells(row, pages[place], where)
    return places, rows


def check_cells(row, page, where):
    days = next((row[key] for key in ("診療曜日", "利用可能曜日") if key in row), "")
    opens = next((key for key in ("診療開始時間", "開始時間") if key in row), None)
    week = page.week()
    for key, value in row.items():
        require(not re.match(r"\s*[=+\-@＝＋－＠\t\r]", value), f"{where}: {key}", "nothing that Excel runs", value)
        if not value or key in OF_THE_FORMAT or key in ("診療曜日", "利用可能曜日", "緯度", "経度"):
            continue
        if re.search("(?:開始|終了)時間$", key):
            spans = {span for day, texts in week.items() if texts for span in texts}
            want = {"24:00" if span == "24時間" else span.split("～")["終了" in key] for span in spans}
            require({f"{value:0>5}"} == {f"{one:0>5}" for one in want} or value == "00:00", f"{where}: {key}", want, value)
        else:
            on_page(value.removeprefix("'"), page, f"{where}: {key}")
    if opens:
        shown = "".join((WEEK + "祝")[day] for day, spans in sorted(week.items()) if spans)
        require(days == shown, f"{where}: days", shown, days)
        unknown = "・".join((WEEK + "祝")[day] for day in range(8) if day not in week) if week else ""
        text = row.get("診療日時特記事項", row.get("利用可能日時特記事項"))
        require((f"{unknown}は未確認" in text) if unknown else "未確認" not in text, f"{where}: remark", unknown, text)


def ring_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def check_geojson(folder, pages):
    places = json.loads((folder / "places.geojson").read_text(encoding="utf-8"))
    require(places["type"] == "FeatureCollection", "places.geojson", "FeatureCollection", places["type"])
    require({one["id"] for one in places["features"]} == set(pages), "places.geojson", "every page", "")
    for feature in places["features"]:
        require(feature["type"] == "Feature" and feature["properties"]["id"] == feature["id"], "places.geojson", "", feature)
        if feature["geometry"]:
            longitude, latitude = feature["geometry"]["coordinates"]
            require(122 < longitude < 154 and 20 < latitude < 46, "places.geojson", "longitude first", feature)
        page = pages[feature["id"]]
        for key, value in feature["properties"].items():
            if key in ("id", "kind", "area", "status"):
                continue
            for _, one in leaves(value, (key,)):
                on_page(one, page, f"places.geojson: {feature['id']}.{key}")
    areas = folder / "areas.geojson"
    if areas.exists():
        for feature in json.loads(areas.read_text(encoding="utf-8"))["features"]:
            require(feature["geometry"]["type"] == "MultiPolygon", "areas.geojson", "MultiPolygon", feature["geometry"]["type"])
            for polygon in feature["geometry"]["coordinates"]:
                for index, ring in enumerate(polygon):
                    require(len(ring) >= 4 and ring[0] == ring[-1], "areas.geojson", "a closed ring", ring[:3])
                    require((ring_area(ring) > 0) == (index == 0), "areas.geojson", "right-hand rings", feature["id"])
    return len(places["features"])


def check_hsds_file(folder, pages):
    data = json.loads((folder / "hsds-services.json").read_text(encoding="utf-8"))
    require(data["total_items"] == data["size"] == len(data["contents"]), "HSDS", "its number of services", data["total_items"])
    seen = {"used": set()}
    names = {}
    for service in data["contents"]:
        check_hsds(service, "service", seen)
        place = service["service_at_locations"][0]["location"]["name"]
        names.setdefault(place, []).append(service)
    by_name = {}
    for page in pages.values():
        by_name.setdefault(page.heading, []).append(page)
    for place, services in names.items():
        candidates = by_name.get(folded(place), [])
        require(candidates, "HSDS", "a page", place)
        if len(candidates) > 1:
            continue  # Places of the same name: which page is whose, no field tells.
        for service in services:
            for path, value in leaves(service):
                if path[-1] in ("id", "service_id", "organization_id", "link_id", "link_entity", "status", "type", "freq", "byday",
                                "opens_at", "closes_at", "valid_from", "valid_to", "location_type", "address_type", "country",
                                "identifier_type", "external_identifier_type", "taxonomy") or path[-2:] in (
                                    ("taxonomy_term", "code"), ("languages", "code")):
                    continue
                if path == ("name",):
                    value = place + "\n" + value.removeprefix(place).removeprefix("（").removesuffix("）")
                if path[-2:] == ("schedules", "description"):
                    value = value.split(" ", 1)[-1]  # Days stand together in another way where some have rules.
                if path[-2:] in (("taxonomy_term", "name"), ("taxonomy_term", "description")):
                    value = value.removeprefix("出典").removeprefix("利用条件")
                on_page(value, candidates[0], f"HSDS of {place}: {'.'.join(path)}")
    return len(data["contents"])


def check_json_ld(name, page, address):
    require(len(page.scripts) == 1, f"{name}: JSON-LD", "one script", len(page.scripts))
    data = json.loads(page.scripts[0])
    require(data["@context"] == "https://schema.org", name, "https://schema.org", data["@context"])
    for thing in data["@graph"]:
        check_thing(thing, name)
    place = data["@graph"][0]
    kind = re.search(r"kinds/([^/]+)/index\.html", page.text).group(1)
    require(place["@type"] == TYPES.get(kind, place["@type"]), f"{name}: type", TYPES.get(kind), place["@type"])
    for path, value in leaves(place):
        if path[-1] in ("@type", "@id", "mainEntityOfPage", "addressCountry", "propertyID", "knowsLanguage", "medicalSpecialty",
                        "opens", "closes", "dayOfWeek", "validFrom", "validThrough") or path[-2:] == ("amenityFeature", "name"):
            continue
        if path[-1] in ("telephone", "faxNumber"):
            value = re.sub(r"^\+81-", "0", value)
        on_page(value, page, f"{name}: JSON-LD {'.'.join(path)}")
    owner = place.get("location", place) if place["@type"] == "Organization" else place
    if not re.search("休止中です", page.text):
        said = {}
        for one in owner.get("openingHoursSpecification", []):
            for day in one["dayOfWeek"]:
                said.setdefault(DAYS.index(day), []).append((one["opens"], one["closes"]))
        shown = {day: spans_of(spans) or [("00:00", "00:00")] for day, spans in page.week().items()}
        require(said == shown, f"{name}: hours", shown, said)
    else:
        require("openingHoursSpecification" not in owner, f"{name}: hours", "none of a place that is closed", owner)
    crumbs = [one for one in data["@graph"] if one["@type"] == "BreadcrumbList"]
    if address:
        require(place["@id"] == page.canonical + "#place", f"{name}: @id", page.canonical, place["@id"])
        require([one["position"] for one in crumbs[0]["itemListElement"]] == [1, 2, 3], f"{name}: breadcrumbs", "3", crumbs)
    else:
        require(not crumbs and "@id" not in place and page.canonical is None, f"{name}: addresses", "none", place)


def check_discovery(public, address):
    robots = (public / "robots.txt").read_text()
    if not address:
        require(robots == "User-agent: *\nAllow: /\n" and not (public / "sitemap.xml").exists(), "robots.txt", "no sitemap", robots)
        return 0
    require(robots == f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n", "robots.txt", "the sitemap", robots)
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = xml.etree.ElementTree.parse(public / "sitemap.xml").getroot()
    require(root.tag == space + "urlset", "sitemap.xml", "urlset", root.tag)
    found = [url.findtext(space + "loc") for url in root]
    pages = {address + str(path.relative_to(public)) for path in public.rglob("*.html") if path.name != "404.html"}
    require(set(found) == pages and len(found) == len(pages), "sitemap.xml", "every page once", sorted(pages ^ set(found))[:9])
    for url in root:
        changed = url.findtext(space + "lastmod")
        page = (public / url.findtext(space + "loc").removeprefix(address)).read_text(encoding="utf-8")
        require(changed is None or f'datetime="{changed}"' in page or "休止" in page, "sitemap.xml: lastmod",
                "a day that the page gives", changed)
    return len(found)


def check_site(public, code, address, what):
    pages = {path.parent.name: Page(path) for path in sorted((public / "resources").glob("*/index.html"))}
    for path in (public / "resources").glob("*/index.html"):
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", path.read_text(encoding="utf-8"), re.DOTALL).group(1)
        pages[path.parent.name].heading = folded(html.unescape(re.sub(r"<rt>.*?</rt>|<[^>]*>", "", heading)))
    folder = public / "open-data"
    places, rows = check_csv(folder, pages, code)
    require(places == set(pages), f"{what}: CSV", "every page", sorted(set(pages) - places)[:9])
    check_geojson(folder, pages)
    services = check_hsds_file(folder, pages)
    for name, page in pages.items():
        check_json_ld(name, page, address)
    start = Page(public / "index.html")
    for thing in json.loads(start.scripts[0])["@graph"]:
        check_thing(thing, "the start page")
    # The page of the files counts what is in them.
    text = Page(folder / "index.html").text
    for path in folder.glob("*.csv"):
        count = len(list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))) - 1
        require(f"{path.name}件数{count:,}件" in text.replace("ファイル", ""), f"open-data/index.html: {path.name}", count, text)
    listed = check_discovery(public, address)
    print(f"{what}: {len(pages)} pages, {rows} rows, {services} services, {listed} pages in the sitemap: "
          "all values are on the pages", flush=True)
    return rows


def test_sample(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        run(program, "build", "--only", "public,professional", cwd=project)
        check_site(project / "out/public", "991015", "https://example.jp/mihon-shigen/", "the sample")
        for page in (project / "out/professional").rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            require('content="noindex, nofollow"' in text and "ld+json" not in text and "canonical" not in text,
                    f"professional: {page.name}", "nothing for search engines", text[:2000])
        professional = project / "out/professional"
        require(not (professional / "open-data").exists() and not (professional / "sitemap.xml").exists(), "professional",
                "no open data", sorted(professional.iterdir()))
        require((professional / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n", "professional", "Disallow", "")


def test_hostile(program):
    """Values that a spreadsheet would run or that would end a script; and a site that says nothing of itself."""
    with scratch() as folder:
        project = copy_sample(folder / "project")
        site = project / "site/site.yaml"
        text = site.read_text(encoding="utf-8")
        site.write_text(re.sub(r"^(address|licence|licence_url): .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
        clinics = project / "data/resources/clinics.yaml"
        replace(clinics, "name: 見本内科クリニック", "name: '=HYPERLINK(\"https://example.jp/\")'")
        replace(clinics, "note: 午後1時から4時は", "note: '</script><script>alert(1)</script><!--'\n    specialties: 午後1時から4時は")
        run(program, "build", "--only", "public", cwd=project)
        public = project / "out/public"
        check_site(public, "991015", "", "hostile values")
        table = csv.DictReader(io.StringIO((public / "open-data/991015_hospital.csv").read_text(encoding="utf-8-sig"), newline=""))
        row = next(row for row in table if row["ID"] == "mihon-naika")
        require(row["名称"] == "'=HYPERLINK(\"https://example.jp/\")", "a name that is a formula", "'=", row["名称"])
        page = Page(public / "resources/mihon-naika/index.html")
        described = json.loads(page.scripts[0])["@graph"][0]["description"]
        require(described == "</script><script>alert(1)</script><!--", "a note with tags", "itself", described)
        text = (public / "open-data/index.html").read_text(encoding="utf-8")
        require("へお尋ねください" in text and "creativecommons" not in text, "no licence", "none stated", "")


def test_osaka(program):
    if not DATA.is_dir():
        print(f"not tried: {DATA} is not there")
        return
    with scratch() as folder:
        project = empty_project(folder / "project")
        run(program, "import", "kaigo", DATA / "osaka_city_27codes.csv", "--into", project / "data/resources", "--as-of",
            "2025-12-31", "--quiet", cwd=folder)
        run(program, "build", "--only", "public", "--quiet", cwd=project)
        rows = check_site(project / "out/public", "991015", "https://example.jp/mihon-shigen/", "Osaka")
        require(rows == 1348, "rows of Osaka", 1348, rows)


def test(program):
    test_sample(program)
    test_hostile(program)
    test_osaka(program)


if __name__ == "__main__":
    main(test)
