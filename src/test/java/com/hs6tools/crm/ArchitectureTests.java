package com.hs6tools.crm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.http.SignedIn;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "com.hs6tools", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final Pattern NOTHING_SAID = Pattern.compile(".*(Service|Manager|Utils?|Helper|Impl|Common)$");

    @ArchTest
    static final ArchRule everyEndpointDeclaresItsPermission = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("com.hs6tools.crm..")
            .should(beAnnotatedWith(Requires.class)
                    .or(beAnnotatedWith(SignedIn.class))
                    .or(beAnnotatedWith(OpenToAll.class)));

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses().should().haveNameMatching(NOTHING_SAID.pattern());

    @ArchTest
    static final ArchRule aModuleReadsAndWritesOnlyItsOwnTables =
            classes().that().resideInAPackage("com.hs6tools.crm.(*)..").should(useOnlyItsOwnTables());

    @ArchTest
    static final ArchRule jsonIsReadByOneLibrary = noClasses()
            .that()
            .resideInAPackage("com.hs6tools..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule collaboratorsComeByConstructor =
            com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule controllersStayInTheirModule =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    private static ArchCondition<JavaClass> useOnlyItsOwnTables() {
        return new ArchCondition<>(
                "use the generated tables of their own module, or published views (PUB_*) of others") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var module = type.getPackageName()
                        .replaceFirst("com\\.hs6tools\\.crm\\.?", "")
                        .split("\\.")[0];
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> foreign(module).test(d.getTargetClass()))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> foreign(String module) {
        return describe("tables of another module", target -> {
            var name = target.getPackageName();
            return name.startsWith("com.hs6tools.crmdb.")
                    && !name.startsWith("com.hs6tools.crmdb." + module)
                    && name.contains(".tables")
                    && !target.getSimpleName().startsWith("Pub");
        });
    }
}
