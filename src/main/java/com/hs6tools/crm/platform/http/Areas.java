package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The areas of the business that the acting unit does without. Switched off, an area answers as if it did not exist: its
 * rights are nobody's, so its calls, screens, hits and cards are gone. Its data stays and is back with it.
 */
@Component
public class Areas {
    private final ObjectProvider<Permission.Catalogue> catalogues;
    private final Settings settings;

    Areas(ObjectProvider<Permission.Catalogue> catalogues, Settings settings) {
        this.catalogues = catalogues;
        this.settings = settings;
    }

    /** The names of the areas that can be switched off. */
    public Set<String> optional() {
        return catalogues.stream()
                .filter(Permission.Catalogue::isOptional)
                .map(Permission.Catalogue::area)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For work that no right stands before: jobs of their own accord, pages without a sign-in. */
    public boolean isOn(String area) {
        return !settings.current().modulesOff().contains(area);
    }

    /** @throws NotFound when the unit has switched the area off */
    public void requireOn(String area) {
        if (!isOn(area)) {
            throw new NotFound("This address");
        }
    }

    /** What somebody was given, with the rights marked that nobody has at the moment. */
    public Set<String> marked(Set<String> given) {
        var off = rightsOff().map(right -> Actor.SWITCHED_OFF + right).toList();
        if (off.isEmpty()) {
            return given;
        }
        var marked = new HashSet<>(given);
        marked.addAll(off);
        return marked;
    }

    private Stream<String> rightsOff() {
        var off = settings.current().modulesOff();
        return off.isEmpty()
                ? Stream.of()
                : catalogues.stream()
                        .filter(catalogue -> catalogue.isOptional() && off.contains(catalogue.area()))
                        .flatMap(catalogue -> catalogue.permissions().stream())
                        .map(Permission::name);
    }
}
