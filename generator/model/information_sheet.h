#pragma once
#include "model/field.h"

/// The four sheets with which the professions tell each other about a patient (coordinator
/// handbook, samples at its end). They name the patient: nothing of them leaves the office but the
/// sheet.
namespace kakehashi {

/// Who writes or who is written to; what is not said is taken from the resource.
struct SheetParty {
  Given<std::string> resource;
  Given<std::string> organisation, department, person, phone, fax;
  Span span;
};

struct SheetPatient {
  Given<std::string> name, kana;
  Given<Code> sex;
  Given<Date> birth_date;
  Given<std::string> address, phone;
  Span span;
};

/// 医療・介護連携シート: a care manager to a doctor.
struct MedicalCareSheet {
  Given<Code> answer;  ///< Whether one is asked for.
  std::vector<Given<Code>> requests;
  Given<std::string> other_request, message, mobile, email;
  Span span;
};

/// 転帰シート: what a hospital is asked to tell when a referred patient moves on.
struct OutcomeSheet {
  std::vector<Given<Code>> requests;
  Given<std::string> message;
  Given<Date> moved_on;
  Given<Code> outcome;
  Given<std::string> destination, destination_department;
  Span span;
};

/// A day and what happened on it.
struct ProgressEntry {
  Given<Date> date;
  Given<std::string> text;
  Span span;
};

struct ConferenceEntry {
  Given<Date> date;
  Given<std::string> participants, note;
  Span span;
};

/// 紹介患者状況把握シート: a referral and what became of it.
struct PatientStatusSheet {
  Given<Code> referral_kind;
  Given<Date> referred_on;
  Given<Code> after_discharge;
  Given<std::string> after_discharge_wish;
  std::vector<Given<Code>> contact_ways;
  Given<bool> conference_wished;
  Given<Code> insurance;
  Given<std::string> care_plan_office, care_manager, remarks;
  Given<bool> consent;
  Given<Date> moved_on;
  Given<Code> outcome;
  Given<std::string> outcome_other, destination, destination_department;
  Given<Date> received;
  std::vector<ProgressEntry> progress;
  std::vector<ConferenceEntry> conferences;
  Span span;
};

/// 入院時情報提供書: what those who care for a patient tell the hospital.
struct AdmissionSheet {
  Given<Code> author_kind;
  Given<std::string> family_name, relationship;
  Given<Code> living_together, household, housing, housing_estate;
  Given<std::string> household_other, reason, daily_life;
  Given<Code> care_level;
  Given<Date> valid_from, valid_to;
  std::vector<Given<Code>> services;
  Given<std::string> services_other;
  std::vector<Given<Code>> disabilities;
  Given<std::string> disability_name;
  Given<Code> disability_rank, dementia_rank;
  Given<std::string> illnesses;
  Given<Code> eating, staple_food, side_dish, toileting, incontinence;
  std::vector<Given<Code>> toilets;
  Given<Code> bathing, dressing, turning_over, standing_up, transfer, walking;
  std::vector<Given<Code>> walking_aids;
  Given<std::string> dementia_symptoms, remarks;
  Span span;
};

struct InformationSheet {
  Given<std::string> id;
  Given<Code> kind;
  Given<Date> date;
  SheetParty to, from;
  SheetPatient patient;
  MedicalCareSheet medical_care;
  OutcomeSheet outcome;
  PatientStatusSheet patient_status;
  AdmissionSheet admission;
  Span span;
};
const RecordTable& information_sheet_table();

}  // namespace kakehashi
