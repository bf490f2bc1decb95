package com.hs6tools.crm.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class PassingFaultTests {
    @ParameterizedTest
    @CsvSource({
        "53100, disk_full",
        "40P01, busy",
        "40001, busy",
        "08006, database_unavailable",
        "57P01, database_unavailable"
    })
    void goesOnByItselfAfter(String state, String code) {
        var fault = new IllegalStateException(new SQLException("no", state));
        assertThat(Objects.requireNonNull(PassingFault.in(fault)).code()).isEqualTo(code);
    }

    @Test
    void seesWhatAFailedRollbackHides() {
        var rollback = new TransactionSystemException("rollback failed");
        rollback.initApplicationException(new SQLException("deadlock", "40P01"));
        assertThat(Objects.requireNonNull(PassingFault.in(rollback)).code()).isEqualTo("busy");
    }

    @Test
    void anyOtherFaultIsNone() {
        assertThat(PassingFault.in(new SQLException("twice", "23505"))).isNull();
        assertThat(PassingFault.in(new IllegalArgumentException())).isNull();
    }
}
