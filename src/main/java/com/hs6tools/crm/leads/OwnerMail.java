package com.hs6tools.crm.leads;

import com.hs6tools.crm.identity.Letter;
import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.OwnAddress;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to a person, in his language, that a lead is his now. */
@Component
class OwnerMail {
    private final OutgoingMail out;
    private final Settings settings;
    private final OwnAddress address;

    OwnerMail(OutgoingMail out, Settings settings, OwnAddress address) {
        this.out = out;
        this.settings = settings;
        this.address = address;
    }

    void assigned(Staff.Addressee person, UUID lead, String name) {
        var unit = settings.current();
        var language = Objects.requireNonNullElse(person.language(), unit.language());
        var words = FormMail.words(language);
        var paragraphs = List.of(
                words.getString("assigned.greeting").formatted(person.name()),
                words.getString("assigned.body").formatted(name, Acting.now().name()));
        var open = new Letter.Button(words.getString("assigned.open"), address.of("/leads/" + lead));
        out.send(new Letter(language, paragraphs, open, unit.unitName())
                .mail(
                        "lead-assigned",
                        person.email(),
                        words.getString("assigned.subject").formatted(name)));
    }
}
