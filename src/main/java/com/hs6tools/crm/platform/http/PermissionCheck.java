package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what the endpoint's own declaration does not open. An endpoint of ours that declares nothing is closed. */
final class PermissionCheck implements HandlerInterceptor {
    private static final String OURS = "com.hs6tools.crm";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !method.getBeanType().getName().startsWith(OURS)
                || method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        var actor = Acting.orNull();
        if (actor == null || actor.kind() == Actor.Kind.PUBLIC) {
            throw new NotSignedIn();
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires != null && Arrays.stream(requires.value()).noneMatch(actor::may)) {
            throw isSwitchedOff(actor, requires)
                    ? new NotFound("This address")
                    : new NotAllowed(String.join(" or ", requires.value()));
        }
        if (requires == null && !method.hasMethodAnnotation(SignedIn.class)) {
            throw new NotAllowed("a permission this endpoint fails to declare");
        }
        return true;
    }

    private static boolean isSwitchedOff(Actor actor, Requires requires) {
        return Arrays.stream(requires.value())
                .allMatch(right -> actor.permissions().contains(Actor.SWITCHED_OFF + right));
    }
}
