package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A referral link was made, revoked or reinstated. @param type referral_link.created, .revoked or .reinstated */
public record ReferralLinkChanged(String type, UUID subjectId, String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "referral-link";
    }
}
