package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.NotSignedIn;
import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain every request passes: headers, who calls, CSRF. What one may is declared at each endpoint. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain everything(HttpSecurity http, Callers callers, Refusals refusals) {
        var csrf = new SessionCsrf();
        return http.addFilterBefore(new SignInFilter(callers, refusals), CsrfFilter.class)
                .csrf(c -> c.csrfTokenRepository(csrf)
                        .requireCsrfProtectionMatcher(csrf)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .sessionAuthenticationStrategy((who, request, response) -> {}))
                .headers(SecuritySetup::headers)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .access((who, asked) -> new AuthorizationDecision(mayWatch(asked.getRequest())))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, fault) -> refusals.answer(
                                request,
                                response,
                                Acting.orNull() == null ? new NotSignedIn() : new NotAllowed("settings:manage")))
                        .accessDeniedHandler((request, response, fault) -> refusals.answer(
                                request,
                                response,
                                fault instanceof CsrfException
                                        ? new CsrfTokenMissing()
                                        : new NotAllowed("settings:manage"))))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy(FEATURES))
                .crossOriginOpenerPolicy(c -> c.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Figures about the program: for its admins, and for a collector on the same machine. */
    private static boolean mayWatch(HttpServletRequest request) {
        var actor = Acting.orNull();
        return actor == null ? isLocal(request) : actor.may("settings:manage");
    }

    /** What a proxy on this machine forwards comes from where the proxy says, so it is not local. */
    private static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Each request is timed as a whole; timing each of the chain's fifteen steps too costs more than it tells. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler refuseMalformed(Refusals refusals) {
        return (request, response, fault) -> refusals.answer(request, response, new RefusedRequest());
    }

    /** People are ours alone; this only keeps the framework from inventing a user with a password of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
