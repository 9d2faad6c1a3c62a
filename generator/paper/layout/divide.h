#pragma once
#include "paper/layout/flow.h"

/// Where a flow is parted: between pages, and between columns.
namespace kakehashi::paper {

double sum_of_heights(const std::vector<Strip>& strips);

/// Divides a flow into pages `context.page_height` high. Columns that do not fit are divided too:
/// the flow then has a strip more. Reports what cannot be divided and is taller than a page.
std::vector<Extent> divide_into_pages(Flow& flow, const LayoutContext& context);

/// Fills columns from `set.first` on, as even as they can be, with all that is left or, where
/// breaks are forced, with as much as there are columns for. Gives their height.
double balance_columns(ColumnSet& set, const LayoutContext& context);
/// The strip of `set.flow` that comes after its last column.
std::size_t after_columns(const ColumnSet& set);

}  // namespace kakehashi::paper
