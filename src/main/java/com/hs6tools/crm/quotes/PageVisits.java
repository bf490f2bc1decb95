package com.hs6tools.crm.quotes;

import com.hs6tools.crm.identity.AddressLimits;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.RequestId;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets somebody in who shows the link of a quote, as a stranger in that quote's business unit. */
@Component
class PageVisits {
    private static final int LONGEST_SECRET = 100;
    private static final int LONGEST_AGENT = 300;

    /** @param byStaff somebody signed in to the same business unit looks at the page */
    record Visit(
            QuoteLinks.Found link,
            boolean byStaff,
            String ip,
            @Nullable String userAgent) {}

    private final AddressLimits limits;
    private final QuoteLinks links;
    private final Areas areas;

    PageVisits(AddressLimits limits, QuoteLinks links, Areas areas) {
        this.limits = limits;
        this.links = links;
        this.areas = areas;
    }

    /** @throws NotFound when no link has this secret */
    <T> T in(String secret, HttpServletRequest request, Function<Visit, T> work) {
        if (secret.length() > LONGEST_SECRET) {
            throw new NotFound("This quote");
        }
        var found = links.find(secret).orElseThrow(() -> new NotFound("This quote"));
        // who guesses meets the limit of all calls and 256 bits; whoever has a link must not print it without end
        limits.knock(request.getRemoteAddr());
        var visit = new Visit(found, isStaff(found), request.getRemoteAddr(), agent(request));
        return Acting.call(stranger(found, request), () -> {
            areas.requireOn(QuotesPermissions.AREA);
            return work.apply(visit);
        });
    }

    private static boolean isStaff(QuoteLinks.Found found) {
        var actor = Acting.orNull();
        return actor != null && actor.tenant().equals(found.tenant());
    }

    private static Actor stranger(QuoteLinks.Found found, HttpServletRequest request) {
        return new Actor(
                found.tenant(),
                Actor.Kind.PUBLIC,
                null,
                "Customer",
                Set.of(),
                Actor.Scope.OWN,
                Set.of(),
                request.getRemoteAddr(),
                RequestId.of(request));
    }

    private static @Nullable String agent(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent != null && agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
}
