package com.hs6tools.crm.customers.spi;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Puts an incoming e-mail where it belongs. Takers are asked in the order of their turns until one takes it; the call
 * belongs to the transaction that records what became of the message, and is made by the program itself.
 */
public interface MailTaker {
    /** The smallest is asked first. */
    int turn();

    Optional<Taken> take(IncomingMail mail);

    /**
     * Which of the messages it took the acting person may read: those of records he may see. Takers that put mail to the
     * same records say it once.
     *
     * @param lead where the lead stands that a message was put to
     * @param customer where the customer stands
     */
    default Condition visible(Field<UUID> lead, Field<UUID> customer) {
        return DSL.falseCondition();
    }

    /** The turns there are. */
    final class Turn {
        /** Somebody who is being talked with as a lead. */
        public static final int OPEN_LEAD = 10;

        public static final int CUSTOMER = 20;

        /** Whom nobody knew before. */
        public static final int STRANGER = 30;

        private Turn() {}
    }

    /**
     * Where it was put: with a lead or with a customer.
     *
     * @param isNew whether the lead was made of it
     */
    record Taken(@Nullable UUID leadId, @Nullable UUID customerId, UUID interactionId, boolean isNew) {}
}
