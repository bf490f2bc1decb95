package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The connections of one rescoring, each with a share of the customers by the order of their ids: one connection keeps
 * only one core of the database busy. A shop of some thousands has a crew of one.
 */
final class ScoringCrew implements AutoCloseable {
    private final List<Member> members;

    private ScoringCrew(List<Member> members) {
        this.members = members;
    }

    /** One connection and whom it scores. */
    record Member(ScoringSession session, Chosen share) {}

    /** What one member does. */
    interface Work<T> {
        T of(Member member) throws SQLException;
    }

    Member first() {
        return members.getFirst();
    }

    /** All at once; the first failure is thrown when the others have ended. */
    <T> List<T> each(Work<T> work) throws InterruptedException {
        return Together.each(members, member -> calling(work, member));
    }

    private static <T> T calling(Work<T> work, Member member) {
        try {
            return work.of(member);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first one gets the others' rows of a table too. */
    void gather(String table) throws SQLException {
        for (var other : members.subList(1, members.size())) {
            other.session().copyTo(first().session(), table);
        }
    }

    /** The others get a table of the first one. */
    void share(String table, String columns) throws SQLException {
        for (var other : members.subList(1, members.size())) {
            other.session().sql().execute("create temp table " + table + " (" + columns + ")");
            first().session().copyTo(other.session(), table);
            other.session().sql().execute("analyze " + table);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            for (var other : members.subList(1, members.size())) {
                other.session().close();
            }
        } finally {
            first().session().close();
        }
    }

    /** Calls crews together. */
    @Component
    static class Factory {
        private static final int WORTH_TWO = 50_000;

        private static final NamedSql COUNT =
                NamedSql.of("select count(*) from customers.pub_customer where tenant_id = :tenant");
        private static final NamedSql MIDDLE = NamedSql.of(
                "select id from customers.pub_customer where tenant_id = :tenant order by id offset :half limit 1");

        private final ScoringSession.Factory sessions;
        private final int worthTwo;

        @Autowired
        Factory(ScoringSession.Factory sessions) {
            this(sessions, WORTH_TWO);
        }

        /** @param worthTwo from so many customers on two connections are taken */
        Factory(ScoringSession.Factory sessions, int worthTwo) {
            this.sessions = sessions;
            this.worthTwo = worthTwo;
        }

        /** Waits for the rescoring under way, if there is one. */
        ScoringCrew call() throws SQLException {
            var first = sessions.open();
            try {
                return new ScoringCrew(members(first));
            } catch (SQLException | RuntimeException e) {
                first.close();
                throw e;
            }
        }

        private List<Member> members(ScoringSession first) throws SQLException {
            var sql = first.sql();
            long customers = COUNT.with("tenant", Acting.tenant()).query(sql).fetchSingle(0, Long.class);
            if (customers < worthTwo) {
                return List.of(new Member(first, Chosen.ALL));
            }
            var middle = MIDDLE.with("tenant", Acting.tenant())
                    .with("half", customers / 2)
                    .query(sql)
                    .fetchSingle(0, UUID.class);
            return List.of(
                    new Member(first, Chosen.upTo(middle)), new Member(sessions.connect(), Chosen.after(middle)));
        }
    }
}
