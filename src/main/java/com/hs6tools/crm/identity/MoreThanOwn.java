package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.Collection;

/** Nobody hands out, or takes from others, rights that he does not have himself. */
final class MoreThanOwn extends Problem {
    private MoreThanOwn(String what) {
        super(403, "more_than_own", "You do not have " + what + " yourself. Ask somebody who has.");
    }

    static void check(Actor actor, Collection<String> permissions, Actor.Scope scope) {
        permissions.stream().filter(p -> !actor.isGiven(p)).findFirst().ifPresent(p -> {
            throw new MoreThanOwn(p.equals(PermissionCatalogue.EVERYTHING) ? "every right" : "the right " + p);
        });
        if (scope.compareTo(actor.scope()) > 0) {
            throw new MoreThanOwn("the scope " + scope);
        }
    }
}
