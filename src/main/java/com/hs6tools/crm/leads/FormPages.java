package com.hs6tools.crm.leads;

import com.hs6tools.crm.leads.LeadFormStore.Found;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** A form's own page, the page its confirmation link opens, and the script that puts it on somebody else's page. */
@RestController
@Hidden
class FormPages {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    static final String STYLE = """
            html { color-scheme: light dark; background: light-dark(#faf9f7, #141311); }
            body { margin: 0; padding: 24px 16px; color: light-dark(#1f1c18, #f3f0eb);
              font-family: system-ui, "Segoe UI", Tahoma, sans-serif; }
            main { max-inline-size: 560px; margin-inline: auto; padding: 24px;
              border: 1px solid light-dark(#e7e3dd, #332f2b); border-radius: 8px;
              background: light-dark(#fff, #1c1a18); }
            """;
    static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final LeadFormStore forms;
    private final ReferralStore referrals;
    private final Areas areas;
    private final Settings settings;
    private final String script;

    FormPages(LeadFormStore forms, ReferralStore referrals, Areas areas, Settings settings) throws IOException {
        this.settings = settings;
        this.referrals = referrals;
        this.forms = forms;
        this.areas = areas;
        this.script =
                new ClassPathResource("com/hs6tools/crm/leads/form.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/forms/{key}.js")
    @OpenToAll
    ResponseEntity<String> script(@PathVariable String key) {
        require(key);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script);
    }

    @GetMapping("/f/{key}")
    @OpenToAll
    ResponseEntity<String> page(@PathVariable String key, HttpServletRequest request) {
        return page(forms.byKey(key), "", request);
    }

    /** A link that was revoked and one that never was are answered alike. */
    @GetMapping("/r/{code}")
    @OpenToAll
    ResponseEntity<String> referral(@PathVariable String code, HttpServletRequest request) {
        var form = referrals
                .unitOf(code)
                .flatMap(unit -> Acting.call(Actor.system(unit), () -> referrals.formOf(code)))
                .flatMap(forms::byKey);
        return page(form, " data-referral=\"" + HtmlUtils.htmlEscape(code) + "\"", request);
    }

    @GetMapping("/f/{key}/confirm")
    @OpenToAll
    ResponseEntity<String> confirmation(@PathVariable String key, HttpServletRequest request) {
        return page(forms.byKey(key), " data-confirm", request);
    }

    private void require(String key) {
        var found = forms.byKey(key).orElseThrow(() -> new NotFound("This form"));
        Acting.run(Actor.system(found.tenant()), () -> areas.requireOn(LeadsPermissions.AREA));
    }

    /** People come here, so that what is not there is told to people too. */
    private ResponseEntity<String> page(Optional<Found> form, String purpose, HttpServletRequest request) {
        return form.flatMap(found -> Acting.call(
                        Actor.system(found.tenant()),
                        () -> areas.isOn(LeadsPermissions.AREA)
                                ? Optional.of(page(
                                        found.form(),
                                        purpose,
                                        FormLanguage.of(
                                                found.form(),
                                                request,
                                                settings.current().language())))
                                : Optional.empty()))
                .orElseGet(() -> LinkGone.page(request.getLocale()));
    }

    private static ResponseEntity<String> page(LeadForm form, String purpose, String language) {
        var texts = Objects.requireNonNull(form.texts().get(language));
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body("""
                        <!doctype html>
                        <html lang="%s" dir="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s</title>
                        <style>
                        %s</style>
                        </head>
                        <body><main><script src="/forms/%s.js" data-hosted%s></script></main></body>
                        </html>
                        """.formatted(
                                language,
                                language.equals("en") ? "ltr" : "rtl",
                                HtmlUtils.htmlEscape(texts.title()),
                                STYLE,
                                form.key(),
                                purpose));
    }
}
