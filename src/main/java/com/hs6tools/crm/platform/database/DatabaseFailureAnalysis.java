package com.hs6tools.crm.platform.database;

import com.hs6tools.postgres.DatabaseFailure;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that fails for the database's sake ends with what to do about it, not with a stack trace. */
class DatabaseFailureAnalysis extends AbstractFailureAnalyzer<DatabaseFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFailure cause) {
        return new FailureAnalysis(cause.getMessage(), "./crm doctor tells what else is missing.", cause);
    }
}
