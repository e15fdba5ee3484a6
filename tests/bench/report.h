// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

/// The value below which `share` of the samples lie (nearest rank); 0 without samples.
inline double percentile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    std::ranges::sort(samples);
    const auto rank = size_t(std::ceil(share * double(samples.size())));
    return samples[std::clamp<size_t>(rank, 1, samples.size()) - 1];
}

inline double median(const std::vector<double>& samples)
{
    return percentile(samples, 0.5);
}

/// A line of the table. With a reference the limit is one of the ratio, else of what was measured.
struct ReportRow
{
    std::string what;
    double measured = 0;
    std::string unit = "ms";
    std::optional<double> reference = {};
    std::optional<double> limit = {};
    std::string note = {}; ///< how it was measured: number of runs, statistic
};

inline void print(const ReportRow& row)
{
    const auto number = [](const std::optional<double>& value, const std::string& unit) {
        char text[32] = "-";
        if (value)
            std::snprintf(text, sizeof text, "%.*f%s%s", *value < 10 ? 2 : 1, *value, unit.empty() ? "" : " ",
                          unit.c_str());
        return std::string(text);
    };
    const std::optional<double> ratio =
        row.reference ? std::optional(row.measured / *row.reference) : std::nullopt;
    const char* verdict = "";
    if (row.limit)
        verdict = ratio.value_or(row.measured) <= *row.limit ? "pass" : "OVER";
    std::printf("%-52s %11s %11s %6s %6s %-5s %s\n", row.what.c_str(), number(row.measured, row.unit).c_str(),
                number(row.reference, row.unit).c_str(), number(ratio, "").c_str(),
                number(row.limit, "").c_str(), verdict, row.note.c_str());
    std::fflush(stdout);
}
