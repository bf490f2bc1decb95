package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.customers.spi.IncomingMail;
import com.hs6tools.crm.customers.spi.MailTaker;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom nobody knew becomes a lead by writing. His time to be answered in runs since the message came. */
@Component
class MailOfStrangers implements MailTaker {
    /** What the message of a lead may hold; the whole text is in the contact that is logged with it. */
    private static final int MESSAGE = 10_000;

    private final RegisterLead registration;
    private final LogLeadInteraction log;
    private final Staff staff;
    private final Settings settings;

    MailOfStrangers(RegisterLead registration, LogLeadInteraction log, Staff staff, Settings settings) {
        this.registration = registration;
        this.log = log;
        this.staff = staff;
        this.settings = settings;
    }

    @Override
    public int turn() {
        return Turn.STRANGER;
    }

    @Override
    public Optional<Taken> take(IncomingMail mail) {
        if (!mail.mayBegin() || settings.current().modulesOff().contains(LeadsPermissions.AREA)) {
            return Optional.empty();
        }
        var how = Map.of("mailbox", mail.via(), "subject", mail.subject());
        var lead = registration.take(input(mail), how, mail.receivedAt());
        var interaction = log.log(lead, InteractionInput.received(mail), mail.sender());
        return Optional.of(new Taken(lead, null, interaction, true));
    }

    private LeadInput input(IncomingMail mail) {
        var name = SenderName.of(mail.name());
        return new LeadInput(
                null,
                name.first(),
                name.last(),
                null,
                mail.email(),
                null,
                LeadSource.EMAIL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                message(mail),
                null,
                null,
                null,
                owner(mail.ownerId()),
                mail.tags(),
                null,
                null,
                null,
                null);
    }

    /** Somebody who may no longer sign in answers nobody: then the rules say who does. */
    private @Nullable UUID owner(@Nullable UUID named) {
        return named != null && staff.activeName(named).isPresent() ? named : null;
    }

    private static String message(IncomingMail mail) {
        var whole = mail.text().isEmpty() ? mail.subject() : mail.subject() + "\n\n" + mail.text();
        if (whole.length() <= MESSAGE) {
            return whole;
        }
        var end = Character.isHighSurrogate(whole.charAt(MESSAGE - 2)) ? MESSAGE - 2 : MESSAGE - 1;
        return whole.substring(0, end) + "…";
    }
}
