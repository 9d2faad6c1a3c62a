#!/usr/bin/env python3
"""Each edition of the site says of each entry exactly what its audience may see: site_privacy.py KAKEHASHI FIELDS

`kakehashi_fields site` names every field of what the site is made from. Each of them gets a value that occurs
nowhere else, in every entry; the entries are every combination of what was answered for the two audiences, of own
and official data, and of active, temporarily closed and closed. Who may see what is stated here a second time,
after DOMAIN section 4 and the columns of the official file; the program's own field tables are not asked. Then

1. all bytes of all files of an edition are searched for what it must not say,
2. the page of each entry is searched for all that it must say,
3. each edition is built again from data out of which everything was taken that it must not say: the bytes must be
   the same (which also holds yes/no fields, times and counts to the rule), and
4. what has no unique value (yes/no, times) is taken out field by field: the entry's page must change.
"""

import copy
import datetime
import itertools
import json
import shutil
import subprocess
import sys

import yaml

from site_words import Words, values_in
from support import (TODAY, REPOSITORY, contents, copy_sample, fail, main, require, require_same_tree, run,
                     scratch)

EDITIONS = {"public": "public", "professional": "professional", "print": "public"}  # Folder → its audience.

# DOMAIN 4.1 and 3: what hinders the professionals or is nobody's business. All else is for residents.
PROFESSIONAL = {"contact_person", "meeting_times", "preferred_contact", "admission_rules", "mobile", "vacancies"}
OFFICE = {"internal_note", "consent", "verified.by"}
# DOMAIN 4.2: what an entry of official open data may say without consent. The columns of the 介護サービス情報公表
# files (OPENDATA section 3), and of the municipal standard (section 1) the postal code:
OFFICIAL = {
    "id", "care_numbers",  # No, 事業所番号
    "kind",  # サービスの種類
    "name", "kana",  # 事業所名, 事業所名カナ
    "postal_code", "address", "building",  # 郵便番号, 住所, 方書
    "coordinates",  # 緯度, 経度
    "area",  # Where 市区町村名 and the coordinates lie.
    "phone", "fax", "web",  # 電話番号, FAX番号, URL
    "operator", "operator_number",  # 法人の名称, 法人番号
    "services",  # サービスの種類, 利用可能曜日, 利用可能曜日特記事項, 定員
    "source",  # The credit line that must be there.
}
OFFICE_SECRETS = {"addressee", "contractor", "submit_to"}

HISTORIES = {"none": [], "yes": ["yes"], "no": ["no"], "unknown": ["unknown"], "yes-no": ["yes", "no"],
             "no-yes": ["no", "yes"], "yes-unknown": ["yes", "unknown"], "no-unknown": ["no", "unknown"]}
KINDS = ["clinic", "visiting_nurse", "pharmacy", "dental", "care_manager", "home_help", "hospital", "day_service"]
# Visible and found on no page of the entry, with the reason.
NOT_SHOWN = {
    "coordinates.latitude": "a number nobody reads; the map and the link to the map have it",
    "coordinates.longitude": "as the latitude",
    "operator_number": "it tells people nothing; the open data have it",
    "source.name": "the credit line stands for it",
    "source.publisher": "the credit line stands for it",
    "photo": "the site shows no pictures of places",
}
# Of the rest, what no page of the edition shows; professionals have no edition in plain Japanese, and the
# address is the public site's.
REST_NOT_SHOWN = {"public": {"office.kana", "site.easy_notice", "site.easy_title"}}
REST_NOT_SHOWN["professional"] = REST_NOT_SHOWN["public"] | {
    "office.web", "area.kana", "event.easy_title", "event.easy_text", "site.easy_description",
    "site.situations.easy_text", "site.situations.easy_title", "site.address"}


def consent(history):
    """What the answers so far come to: a refusal stands until a later yes, and a yes until another answer."""
    answer = "unknown"
    for one in HISTORIES[history]:
        if answer != "no" or one == "yes":
            answer = one
    return answer


def extent(state, audience):
    """DOMAIN 4.2: "all", "official" or "nothing" of an entry for an audience."""
    if state["status"] == "closed" or state.get("superseded"):
        return "nothing"
    answer = consent(state[audience])
    if answer == "yes":
        return "all"
    if answer == "no" or state["source"] == "own":
        return "nothing"
    return "official"


def may_see(field, how_much, audience):
    """Whether an audience sees a field ("verified.by") of an entry of that extent."""
    top = field.split(".")[0].removesuffix("[]")
    names = {top, field.replace("[]", "")}
    if how_much == "nothing" or names & OFFICE or (audience == "public" and names & PROFESSIONAL):
        return False
    return how_much == "all" or top in OFFICIAL


class Lists:
    """The sample's code lists with items of our own, and two of each that no entry has."""

    def __init__(self, project):
        self.path = project / "data/code-lists.yaml"
        self.data = yaml.load(self.path.read_text(encoding="utf-8"), yaml.BaseLoader)
        self.items = {one["id"]: one["items"] for one in self.data["lists"]}
        self.labels, self.decoys = {}, {}

    def new(self, name, word):
        item = {"id": f"c{len(self.labels)}", "label": word}
        if name == "care_services":
            item["group"] = "care_manager"
        self.items[name].append(item)
        self.labels[word] = name
        return item["id"]

    def write(self, words):
        for name in sorted(set(self.labels.values())):
            decoys = {words.word(f"code list {name}") for _ in range(2)}
            for word in decoys:
                self.items[name].append({"id": f"decoy{word[2:8]}", "label": word})
            self.decoys[name] = decoys
        write(self.path, self.data)

    def without_legends(self, found):
        """A file that names all items of a list, those that nobody has too, is the list, not what somebody has."""
        whole = {name for name, decoys in self.decoys.items() if decoys <= found}
        return {word for word in found if self.labels.get(word) not in whole}


def write(path, data):
    # JSON is YAML, and quick to write.
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0), encoding="utf-8")


def put(record, path, value):
    """Sets `a.b[].c` in nested records; a list gets one element."""
    key, _, rest = path.partition(".")
    name = key.removesuffix("[]")
    if not rest:
        record[name] = [value] if key.endswith("[]") else value
        return
    if key.endswith("[]"):
        put(record.setdefault(name, [{}])[0], rest, value)
    else:
        put(record.setdefault(name, {}), rest, value)


def take(record, path):
    """Takes a field out; a record that is empty then goes, too."""
    key, _, rest = path.partition(".")
    name = key.removesuffix("[]")
    if not rest:
        record.pop(name, None)
    elif name in record:
        below = record[name]
        for one in below if isinstance(below, list) else [below]:
            take(one, rest)
        if not below or below == [{}]:
            del record[name]


class Planter:
    """Gives every field of an entry a value of its type."""

    def __init__(self, fields, words, lists, areas):
        self.fields, self.words, self.lists, self.areas = fields, words, lists, areas
        self.minutes = 0

    def times(self):
        """Spans that differ from all others."""
        self.minutes += 1
        start, end = 300 + self.minutes // 700, 725 + self.minutes % 700
        return f"{start // 60}:{start % 60:02}-{end // 60}:{end % 60:02}"

    def value(self, path, kind, target, place):
        words = self.words
        if path.endswith("kana"):
            return words.kana(place)
        if kind in ("text", "prose"):
            return words.word(place)
        if kind in ("phone", "postal_code", "email", "url", "id", "number"):
            return getattr(words, kind)(place)
        if kind == "date":
            return words.date("past", place)
        if kind == "flag":
            return "yes"
        if kind == "day_hours":
            return self.times()
        if kind == "week":
            return {"mon-fri": self.times(), "sat": self.times(), "sun": "closed", "holiday": "closed"}
        if kind == "code":
            return self.lists.new(target, words.word(place))
        if kind == "answers":
            return {self.lists.new(target, words.word(place)): ["yes", "consult", "no"][self.minutes % 3]}
        raise ValueError(f"{path}: no value for the type {kind}")

    def resource(self, number, state):
        """An entry in a state, with each field that the table has."""
        entry = {}
        area, latitude, longitude = self.areas[number % len(self.areas)]
        name = " ".join(f"{key}={value}" for key, value in state.items())
        entry_id = self.words.id(f"id · {name}")
        given = {
            "kind": KINDS[number % len(KINDS)], "area": area, "hours.nth_weeks[].weeks[]": str(number % 4 + 1),
            "hours.nth_weeks[].day": "sat", "status": state["status"], "id": entry_id,
            "source.open_data": "yes" if state["source"] == "open" else "no"}
        for path, kind, target in self.fields:
            place = f"{path} · {entry_id} · {name}"
            if path.startswith("consent[]."):
                continue
            if path in given:
                value = given[path]
            elif target == "availability":
                value = "yes"
            elif path.startswith("coordinates."):
                value = self.words.decimal(latitude if path.endswith("latitude") else longitude, place)
            elif path.startswith("hours.exceptions[].") and kind == "date":
                value = self.words.date("future", place)
            else:
                value = self.value(path, kind, target, place)
            put(entry, path, value)
        if state["status"] == "active":
            take(entry, "status")
            del self.words.made[entry["status_since"]]
            take(entry, "status_since")
        entry["consent"] = [
            {"audience": audience, "answer": answer, **{
                key: self.words.date("past", f"consent.{key} · {entry_id} · {name}") if key == "on"
                else self.words.word(f"consent.{key} · {entry_id} · {name}") for key in ("on", "person", "way")}}
            for audience in ("public", "professional") for answer in HISTORIES[state[audience]]]
        return entry


def states():
    """Every combination that the program accepts: an own entry without any answer for residents is an error."""
    for public, professional, source, status in itertools.product(
            HISTORIES, HISTORIES, ("own", "open"), ("active", "temporarily_closed", "closed")):
        if source == "open" or public != "none":
            yield {"public": public, "professional": professional, "source": source, "status": status}


def superseding(planter, entries):
    """Entries of open data whose number an own entry names, too: whatever that one's state, they are not shown."""
    ways = (("care_numbers[]",), ("services[].number",), ("medical_number",), ("navii_number",))
    answers = (("yes", "yes", "active"), ("no", "no", "active"), ("unknown", "unknown", "active"),
               ("yes", "no", "active"), ("no", "yes", "active"), ("yes", "yes", "closed"))
    for (path,), (public, professional, status) in itertools.product(ways, answers):
        base = {"public": public, "professional": professional, "source": "own", "status": status}
        own = planter.resource(len(entries), base)
        entries.append((base, own))
        state = {"public": "none", "professional": "none", "source": "open", "status": "active", "superseded": True}
        twin = planter.resource(len(entries), state)
        number = own
        for key in path.split("."):
            number = number[key.removesuffix("[]")]
            number = number[0] if key.endswith("[]") else number
        planter.words.made.pop(twin_value(twin, path))
        put(twin, path, number) if path != "services[].number" else twin["services"][0].update(number=number)
        entries.append((state, twin))


def twin_value(entry, path):
    for key in path.split("."):
        entry = entry[key.removesuffix("[]")]
        entry = entry[0] if key.endswith("[]") else entry
    return entry


def area_points():
    """Points that lie in the sample's areas."""
    points = []
    for path in sorted((REPOSITORY / "data/resources").glob("*.yaml")):
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))["resources"]:
            if "area" in one and "coordinates" in one:
                points.append((one["area"], one["coordinates"]["latitude"], one["coordinates"]["longitude"]))
    return points


def cut(entry, state, audience, fields):
    """What is left of an entry when all is taken out that an audience must not see; None: nothing."""
    how_much = extent(state, audience)
    if how_much == "nothing":
        return None
    entry = copy.deepcopy(entry)
    entry.pop("consent")
    for path, _, _ in fields:
        if path not in ("consent[].audience", "source.open_data") and not may_see(path, how_much, audience):
            take(entry, path)
    if how_much == "all":
        entry["consent"] = [{"audience": one, "answer": "yes", "on": "2026-01-01", "person": "x", "way": "x"}
                            if one == audience else {"audience": one, "answer": "unknown"}
                            for one in ("public", "professional")]
    return entry


def write_entries(project, entries):
    folder = project / "data/resources"
    shutil.rmtree(folder)
    folder.mkdir()
    write(folder / "all.yaml", {"resources": entries})


def plant_office(project, fields, words):
    path = project / "data/office.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for field, kind, _ in fields:
        place = f"office.{field}"
        if kind in ("text", "phone", "postal_code", "email", "url") and field != "municipality_code":
            put(data, field, words.kana(place) if field.endswith("kana") else getattr(
                words, "word" if kind == "text" else kind)(place))
    write(path, data)


def plant_areas(project, words, centres):
    """Areas whose support centres are in different states: the area must not tell what the entry may not."""
    path = project / "data/areas.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for area, centre in zip(data["areas"], centres):
        area.update(name=words.word("area.name"), kana=words.kana("area.kana"), note=words.word("area.note"),
                    support_center=centre)
    write(path, data)
    return data


def plant_events(project, fields, words):
    """One event for everybody and one for professionals."""
    events = []
    for audience in ("public", "professional"):
        event = {}
        for field, kind, _ in fields:
            place = f"event.{field} · {audience}"
            if kind in ("text", "prose"):
                event[field] = words.word(place)
            elif kind in ("phone", "id"):
                event[field] = getattr(words, kind)(place)
            elif kind == "date":
                event[field] = words.date("future", place)
        event.update(audience=audience, **{"from": "10:00", "to": "11:30"})
        events.append(event)
    write(project / "data/events.yaml", {"events": events})
    return events


def plant_site(project, words):
    """Its texts, a line of news that is shown and one whose days are over."""
    path = project / "site/site.yaml"
    data = {key: words.word(f"site.{key}") for key in (
        "title", "easy_title", "description", "easy_description", "notice", "easy_notice")}
    data["address"] = words.url("site.address")
    yesterday = datetime.date.fromisoformat(TODAY) - datetime.timedelta(days=1)
    data["news"] = [
        {"date": words.date("past", f"site.news.date · {state}"), "title": words.word(f"site.news.title · {state}"),
         "text": words.word(f"site.news.text · {state}"), "link": words.url(f"site.news.link · {state}"),
         "until": until} for state, until in (("on", "2030-12-31"), ("over", yesterday.isoformat()))]
    data["situations"] = [{key: words.word(f"site.situations.{key}") for key in (
        "title", "easy_title", "text", "easy_text")} | {"kinds": ["clinic"], "leaflets": ["about-office"]}]
    write(path, data)
    return data


def build(program, project, edition, out):
    run(program, "build", "--only", edition, "--out", out, "--quiet", cwd=project)
    return out / edition


class Planted:
    """The project with a value in every field."""

    def __init__(self, project, table):
        self.project, self.words = project, Words()
        shutil.rmtree(project / "data/records")
        self.fields = {root: [(path, *rest) for owner, path, *rest in table if owner == root]
                       for root in ("resource", "office", "area", "event", "site")}
        for kept in ("data/areas.geojson", "data/office.yaml", "data/holidays.yaml"):
            self.words.avoid((project / kept).read_text(encoding="utf-8"))
        self.lists = Lists(project)
        self.planter = Planter(self.fields["resource"], self.words, self.lists, area_points())
        self.entries = [(state, self.planter.resource(i, state)) for i, state in enumerate(states())]
        superseding(self.planter, self.entries)
        self.lists.write(self.words)
        write_entries(project, [entry for _, entry in self.entries])
        plant_office(project, self.fields["office"], self.words)
        self.areas = plant_areas(project, self.words, self.centres())
        self.events = plant_events(project, self.fields["event"], self.words)
        self.site = plant_site(project, self.words)

    def centres(self):
        """One that everybody sees, two of which nobody may know, one for professionals only."""
        wanted = (("yes", "yes", "active"), ("no", "no", "active"), ("yes", "yes", "closed"), ("no", "yes", "active"))
        for public, professional, status in wanted:
            yield next(entry["id"] for state, entry in self.entries if state["source"] == "own" and (
                state["public"], state["professional"], state["status"]) == (public, professional, status))

    def forbidden(self, audience):
        """value → place, of all that an audience must not see."""
        found = {}
        states_by_id = {entry["id"]: state for state, entry in self.entries}
        for value, place in self.words.made.items():
            if place.startswith(("id · ", "consent.")) or place.split(" · ")[0] in self.resource_paths():
                path, entry_id = (place.split(" · ") + [""])[:2]
                state = states_by_id[value if path == "id" else entry_id]
                if not may_see(path, extent(state, audience), audience):
                    found[value] = place
            elif (place.startswith("office.") and place.split(".")[1] in OFFICE_SECRETS) or place.endswith("· over") or (
                    audience == "public" and place.startswith("event.") and place.endswith("· professional")):
                found[value] = place
        return found

    def resource_paths(self):
        return {path for path, _, _ in self.fields["resource"]}

    def write_cut(self, target, audience):
        """The same project, out of which everything was taken that an audience must not see."""
        shutil.copytree(self.project, target)
        shutil.rmtree(target / "out", ignore_errors=True)
        left = [cut(entry, state, audience, self.fields["resource"]) for state, entry in self.entries]
        left = [entry for entry in left if entry]
        write_entries(target, left)
        shown = {entry["id"] for entry in left}
        areas = copy.deepcopy(self.areas)
        for area in areas["areas"]:
            if area["support_center"] not in shown:
                del area["support_center"]
        write(target / "data/areas.yaml", areas)
        write(target / "data/events.yaml", {"events": [
            event for event in self.events if audience == "professional" or event["audience"] == "public"]})
        write(target / "site/site.yaml", self.site | {"news": self.site["news"][:1]})


def search_edition(planted, folder, edition, audience):
    """All files for what must not be there; returns file → values, what every file says."""
    forbidden = planted.forbidden(audience)
    said = {path: planted.lists.without_legends(values_in(path, planted.words.made))
            for path in sorted(folder.rglob("*")) if path.is_file()}
    told = {value: path for path, values in said.items() for value in values & forbidden.keys()}
    if told:
        lines = [f"{planted.words.made[value]}: {value} in {path.relative_to(folder)}" for value, path in told.items()]
        fail(f"the {edition} edition says {len(told)} things that it must not", "none", "\n".join(sorted(lines)[:20]))
    return said


def search_pages(planted, folder, said, audience):
    """Each entry's page says all that the audience may see; an entry that must not be shown has none."""
    missing, pages, shown = {}, 0, 0
    by_entry = {}
    for value, place in planted.words.made.items():
        path, entry_id = (place.split(" · ") + [""])[:2]
        if path in planted.resource_paths() and path != "id":
            by_entry.setdefault(entry_id, []).append((path, value))
    for state, entry in planted.entries:
        page = folder / f"resources/{entry['id']}/index.html"
        how_much = extent(state, audience)
        require(page.exists() == (how_much != "nothing"), f"the page of an entry in the state {state}",
                how_much, "a page" if page.exists() else "no page")
        if how_much == "nothing":
            continue
        pages += 1
        for path, value in by_entry[entry["id"]]:
            if may_see(path, how_much, audience) and path not in NOT_SHOWN:
                shown += 1
                if value not in said[page]:
                    missing.setdefault((path, how_much), []).append(entry["id"])
    if missing:
        fail(f"fields that a page of {folder.name} may show and does not", "none", "\n".join(
            f"{path} ({how_much}): on {len(ids)} pages, {ids[0]}" for (path, how_much), ids in missing.items()))
    return pages, shown


def search_rest(planted, folder, said, audience):
    """What stands beside the entries is found somewhere: the office, the areas, the site's texts, events."""
    everything = set().union(*said.values())
    forbidden = planted.forbidden(audience)
    missing = sorted({place for value, place in planted.words.made.items()
                      if place.split(" · ")[0].split(".")[0] in ("office", "area", "site", "event")
                      and value not in everything and value not in forbidden
                      and place.split(" · ")[0] not in REST_NOT_SHOWN[audience]})
    if missing:
        fail(f"what {folder.name} may say and does not", "none", "\n".join(missing))


def one_by_one(program, planted, folder):
    """Fields without a value of their own: without one of them, the page of an entry must be another."""
    project = folder / "one"
    shutil.copytree(planted.project, project, ignore=shutil.ignore_patterns("out"))
    state, entry = next((state, entry) for state, entry in planted.entries if state == {
        "public": "yes", "professional": "yes", "source": "own", "status": "temporarily_closed"})
    areas = copy.deepcopy(planted.areas)
    for area in areas["areas"]:
        del area["support_center"]
    write(project / "data/areas.yaml", areas)
    entry["source"]["open_data"] = "no"
    page = f"public/resources/{entry['id']}/index.html"

    def page_of(one):
        write_entries(project, [one])
        run(program, "build", "--only", "public", "--quiet", cwd=project)
        return (project / "out" / page).read_bytes()

    whole = page_of(entry)
    checked = []
    for path, kind, target in planted.fields["resource"]:
        plain = kind in ("flag", "week", "day_hours") or target in ("availability", "weekday", "status")
        if path.endswith("weeks[]"):
            plain = True
        if not plain or path.startswith(("consent", "source")):
            continue
        # Of a nested record that needs the field, the record goes.
        without = copy.deepcopy(entry)
        take(without, path.rsplit(".", 1)[0] if path.endswith((".answer", ".day", ".hours", ".weeks[]")) else path)
        require(page_of(without) != whole, f"the page of an entry without {path}", "another page", "the same")
        checked.append(path)
    return len(checked)


def refuses_silence(program, planted, folder):
    """An own entry of which nobody was asked stops the build: nothing is published."""
    project = folder / "silent"
    shutil.copytree(planted.project, project, ignore=shutil.ignore_patterns("out"))
    entry = copy.deepcopy(next(entry for state, entry in planted.entries if state["source"] == "own"))
    entry["consent"] = [one for one in entry["consent"] if one["audience"] != "public"]
    areas = copy.deepcopy(planted.areas)
    for area in areas["areas"]:
        del area["support_center"]
    write(project / "data/areas.yaml", areas)
    write_entries(project, [entry])
    done = run(program, "build", "--only", "public", "--quiet", cwd=project, expect=1)
    require("[check-missing-consent]" in done.stderr and not (project / "out").exists(),
            "an own entry without an answer", "an error, and nothing made", done.stderr)


def test(program):
    text = subprocess.run([sys.argv[2], "site"], capture_output=True, text=True, check=True).stdout
    table = []
    for line in text.splitlines():
        path, kind, target = (line.split(" ") + [""])[:3]
        owner, _, field = path.partition(".")
        table.append((owner, field, kind, target))
    require(len(table) > 100, "kakehashi_fields site", "more than 100 fields", text)
    with scratch() as folder:
        planted = Planted(copy_sample(folder / "project"), table)
        print(f"{len(planted.words.made)} values in {len(table)} fields, {len(planted.entries)} entries", flush=True)
        for edition, audience in EDITIONS.items():
            whole = build(program, planted.project, edition, folder / f"out-{edition}")
            said = search_edition(planted, whole, edition, audience)
            told = f"{len(said)} files, none of {len(planted.forbidden(audience))} values that must not be there"
            if edition != "print":
                pages, shown = search_pages(planted, whole, said, audience)
                search_rest(planted, whole, said, audience)
                told += f"; {shown} of {shown} values on {pages} pages of entries"
            planted.write_cut(folder / f"cut-{edition}", audience)
            less = build(program, folder / f"cut-{edition}", edition, folder / f"out-cut-{edition}")
            require_same_tree(f"the {edition} edition from data without what it must not say",
                              contents(less), contents(whole))
            print(f"{edition}: {told}; the same bytes without the rest", flush=True)
        refuses_silence(program, planted, folder)
        print(f"{one_by_one(program, planted, folder)} fields without words: each changes the page of its entry")


main(test)
