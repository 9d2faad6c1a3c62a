#pragma once
#include "model/project.h"
#include "tally/period.h"
#include "view/shape.h"
#include "view/value.h"

/// The forms of the programme (DOMAIN section 6) as their templates see them. All forms see the
/// same: what they have in common, and the sections of view/forms/. For the office's eyes only.
namespace kakehashi {

/// What a form's own value and its period's value hold together.
ShapePtr form_shape();

/// form {id number name own_layout note}: what tells one form of a package from the others.
Value form_value(const Form& form);

/// What the forms of a package share: period {label from to as_of is_month is_trimester is_year
/// trimester}, month (the last one), fiscal_year, office, contract (its `contractor`, `manager`…
/// are those of the office where the contract says nothing), and the sections. `as_of` is set when
/// the period is not over today.
Value period_value(const Project& project, const Records& records, const Period& period,
                   const Date& today);

}  // namespace kakehashi
