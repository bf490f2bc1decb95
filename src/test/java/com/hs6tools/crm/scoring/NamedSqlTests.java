package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class NamedSqlTests {
    private static String sql(NamedSql statement) {
        return statement.query(DSL.using(SQLDialect.POSTGRES)).getSQL();
    }

    @Test
    void putsEachValueWhereItsNameStandsAndLeavesCastsAlone() {
        var statement = NamedSql.of("select :day::date, :name, '12:30' where :day > :n")
                .with("day", java.time.LocalDate.of(2026, 3, 1))
                .with("name", "it's")
                .with("n", 7);
        assertThat(sql(statement))
                .isEqualTo("select date '2026-03-01'::date, 'it''s', '12:30' where date '2026-03-01' > 7");
    }

    @Test
    void refusesAStatementWithAValueMissing() {
        assertThatThrownBy(() -> sql(NamedSql.of("select :nothing"))).hasMessageContaining("nothing");
    }
}
