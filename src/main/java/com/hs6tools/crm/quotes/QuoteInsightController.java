package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be learned from quotes: how they went, and how one differs from another. */
@RestController
@RequestMapping("/api/crm")
@Tag(name = "Quotes")
class QuoteInsightController {
    private final QuoteAnalyticsAnswer analytics;
    private final CompareQuotes comparison;

    QuoteInsightController(QuoteAnalyticsAnswer analytics, CompareQuotes comparison) {
        this.analytics = analytics;
        this.comparison = comparison;
    }

    @GetMapping("/analytics/quotes")
    @Requires("quotes:read")
    @Operation(
            operationId = "quoteAnalytics",
            summary = "How quotes went: conversion, value by status, time to accept, by month, rep and product",
            description = "Quotes sent between two days; unless given, in the 365 days up to today.")
    QuoteAnalytics analytics(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String owner) {
        return analytics.between(from, to, owner);
    }

    @GetMapping("/quotes/{id}/difference")
    @Requires("quotes:read")
    @Operation(
            operationId = "compareQuotes",
            summary = "What is different from another quote; unless one is named, from the revision before")
    QuoteDifference difference(
            @PathVariable UUID id, @RequestParam(name = "with", required = false) @Nullable UUID other) {
        return comparison.difference(id, other);
    }
}
