package com.hs6tools.crm.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts who comes by a referral link: when the form's script asks for the form, so that what only looks at the address (a
 * messenger's preview, a crawler without scripts) does not count, nor does what says that it is a robot.
 */
@Component
class ReferralVisits {
    private static final int LONGEST_CODE = 200;
    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|crawl|spider|preview|slurp|headless|lighthouse|facebookexternalhit|python|curl|wget");

    private final ReferralStore store;

    ReferralVisits(ReferralStore store) {
        this.store = store;
    }

    void count(@Nullable String code, HttpServletRequest request) {
        if (code == null || code.length() > LONGEST_CODE || isRobot(request.getHeader("User-Agent"))) {
            return;
        }
        var referral = store.referral(code);
        if (referral != null) {
            store.count(referral.link(), FormKnocks.network(request.getRemoteAddr()));
        }
    }

    static boolean isRobot(@Nullable String agent) {
        return agent == null
                || agent.isBlank()
                || ROBOT.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }
}
