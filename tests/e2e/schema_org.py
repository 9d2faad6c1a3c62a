"""The rules of schema.org and of HSDS 3.0.1 that the site's data must keep, stated a second time (OPENDATA 5 and 6)."""

import re

from support import require

TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "PublicHolidays"]
SPECIALTIES = set("""Anesthesia Audiology Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition
    Emergency Endocrine Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious LaboratoryScience Midwifery
    Musculoskeletal Neurologic Nursing Obstetric Oncologic Optometric Otolaryngologic Pathology Pediatric
    PharmacySpecialty Physiotherapy PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth Pulmonary Renal
    RespiratoryTherapy Rheumatologic SpeechPathology Surgical Toxicologic Urologic""".split())

ORGANIZATION = {"@id", "mainEntityOfPage", "name", "alternateName", "description", "address", "telephone", "faxNumber", "email",
                "url", "identifier", "areaServed", "knowsLanguage", "makesOffer", "parentOrganization"}
PLACE = {"geo", "openingHoursSpecification", "specialOpeningHoursSpecification", "amenityFeature"}
BUSINESS = ORGANIZATION | PLACE
MEDICAL = BUSINESS | {"medicalSpecialty"}
HOURS = {"dayOfWeek", "opens", "closes", "validFrom", "validThrough"}
MEMBERS = {
    "Hospital": MEDICAL, "MedicalClinic": MEDICAL, "Dentist": BUSINESS, "Pharmacy": BUSINESS,
    "MedicalBusiness": BUSINESS, "LocalBusiness": BUSINESS, "GovernmentOffice": BUSINESS,
    "Organization": ORGANIZATION | {"location"}, "Place": PLACE | {"address", "name"},
    "PostalAddress": {"postalCode", "addressRegion", "addressLocality", "streetAddress", "addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"}, "PropertyValue": {"propertyID", "value"},
    "LocationFeatureSpecification": {"name", "value"}, "Language": {"name"}, "Offer": {"itemOffered"},
    "Service": {"name"}, "OpeningHoursSpecification": HOURS, "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"}, "WebSite": {"name", "url"},
    "Event": {"name", "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "description",
              "organizer", "isAccessibleForFree", "url"},
}
# Google's rules: without these a thing is shown nowhere.
REQUIRED = {**dict.fromkeys(("Hospital", "MedicalClinic", "Dentist", "Pharmacy", "MedicalBusiness", "LocalBusiness",
                             "GovernmentOffice"), {"name"}),
            "PropertyValue": {"propertyID", "value"}, "GeoCoordinates": {"latitude", "longitude"},
            "OpeningHoursSpecification": {"opens", "closes"}, "ListItem": {"position", "name", "item"},
            "Event": {"name", "startDate", "location"}, "PostalAddress": {"streetAddress", "addressCountry"}}


def check_thing(thing, where):
    """A thing and all in it: its type, its members, the form of their values."""
    kind = thing.get("@type")
    require(kind in MEMBERS, f"{where}: @type", sorted(MEMBERS), kind)
    members = set(thing) - {"@type"}
    require(members <= MEMBERS[kind], f"{where}: members of {kind}", "only those of schema.org",
            sorted(members - MEMBERS[kind]))
    require(REQUIRED.get(kind, set()) <= members, f"{where}: {kind}", REQUIRED.get(kind), sorted(members))
    if kind == "OpeningHoursSpecification":
        for key in ("opens", "closes"):
            require(TIME.fullmatch(thing[key]), f"{where}: {key}", "HH:MM", thing[key])
        require(thing["opens"] != thing["closes"] or thing["opens"] == "00:00", f"{where}: hours", "a span, or closed",
                thing)
        for day in thing.get("dayOfWeek", []):
            require(day in DAYS, f"{where}: dayOfWeek", DAYS, day)
        for key in ("validFrom", "validThrough"):
            require(DATE.fullmatch(thing.get(key, "2026-01-01")), f"{where}: {key}", "a date", thing.get(key))
    if kind == "GeoCoordinates":
        require(20 < thing["latitude"] < 46 and 122 < thing["longitude"] < 154, f"{where}: geo", "in Japan", thing)
    for specialty in thing.get("medicalSpecialty", []):
        name = specialty.removeprefix("https://schema.org/")
        require(name in SPECIALTIES, f"{where}: medicalSpecialty", "one of schema.org", specialty)
    for key in ("telephone", "faxNumber"):
        number = thing.get(key, "+81-6-0000-0000")
        require(re.fullmatch(r"\+81-[1-9][\d-]+|0(?:120|800|570|990)[\d-]+|[#1-9][\d-]*", number), f"{where}: {key}",
                "+81-… or a number for calls within Japan", number)
    for value in thing.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                check_thing(one, where)


UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
ADDRESS = {"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"}
# Where a record stands → what it must have.
HSDS = {
    "organization": {"id", "name", "description"},
    "organization_identifiers": {"id", "identifier_type", "identifier"},
    "phones": {"id", "number"}, "schedules": {"id"}, "service_areas": {"id"}, "languages": {"id"},
    "service_at_locations": {"id", "service_id"}, "location": {"id", "location_type"}, "addresses": ADDRESS,
    "accessibility": {"id"}, "attributes": {"id", "link_id", "link_entity"},
    "taxonomy_term": {"id", "name", "description"},
}
BY_DAY = re.compile(r"(?:[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))(?:,[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))*")


def check_hsds(record, kind, seen):
    """A record and all in it; `seen` is id → the one thing that has it."""
    require(HSDS.get(kind, {"id", "name", "status"}) <= set(record), f"HSDS {kind}", HSDS.get(kind), record)
    require(UUID.fullmatch(record["id"]), f"HSDS {kind}: id", "a UUID", record["id"])
    # Places of one company share it; terms and places of several services are named by each.
    name = record.get("name") if kind in ("organization", "taxonomy_term", "location") else None
    known = seen.setdefault(record["id"], (kind, name))
    shared = kind in ("organization", "organization_identifiers", "taxonomy_term", "location", "addresses", "accessibility")
    require(known == (kind, name) and (shared or record["id"] not in seen["used"]), f"HSDS {kind}: id", "its own", record)
    seen["used"].add(record["id"])
    if kind == "service":
        require(record["status"] in ("active", "inactive", "defunct", "temporarily closed"), "HSDS status", "", record)
    if kind == "schedules":
        for key in ("opens_at", "closes_at"):
            require(TIME.fullmatch(record.get(key, "09:00")), f"HSDS {key}", "HH:MM", record)
        require(record.get("freq", "WEEKLY") in ("WEEKLY", "MONTHLY"), "HSDS freq", "WEEKLY or MONTHLY", record)
        require(BY_DAY.fullmatch(record.get("byday", "MO")), "HSDS byday", "2SA,4SA", record)
        require(bool(re.search(r"\d", record.get("byday", ""))) == (record.get("freq") == "MONTHLY"), "HSDS byday",
                "numbered when monthly", record)
        require(("opens_at" in record) == ("closes_at" in record), "HSDS schedule", "both times or none", record)
    for key, value in record.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                check_hsds(one, key, seen)
