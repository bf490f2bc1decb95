package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.leads.LeadStatus;
import com.hs6tools.crm.opportunities.OpportunityStage;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.quotes.QuoteStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every refusal is said in the person's language: the catalogue of the web app and the sources know the same codes. */
class RefusalWordsTests {
    private static final Path WORDS = Path.of("web/src/shared/refusals/locales");
    private static final Pattern FIGURE = Pattern.compile("\\{\\{(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ar"})
    void everyCodeHasWordsAndNoWordsAreLeftOver(String language) throws IOException {
        assertThat(known(language, "code")).containsExactlyInAnyOrderElementsOf(RefusalCodes.takenAs("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ar"})
    void everyReasonOfAStateConflictHasWordsAndNoWordsAreLeftOver(String language) throws IOException {
        assertThat(known(language, "reason")).containsExactlyInAnyOrderElementsOf(RefusalCodes.takenAs("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ar"})
    void statesAndMovesHaveWords(String language) throws Exception {
        var states = Stream.of(QuoteStatus.values(), LeadStatus.values(), OpportunityStage.values(), Job.State.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
        assertThat(known(language, "state")).containsExactlyInAnyOrderElementsOf(states.collect(Collectors.toSet()));
        var moves = Stream.of(
                        names("quotes.QuoteMove").filter(m -> !ofTheCustomer(m)),
                        names("leads.LeadMove").map(m -> m.toLowerCase(Locale.ROOT)),
                        Stream.of("pause", "resume", "cancel"))
                .flatMap(m -> m);
        assertThat(known(language, "move")).containsExactlyInAnyOrderElementsOf(moves.toList());
    }

    /** The app chooses the words by the names of the figures that came along; others it could not fill in. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ar"})
    void wordsSpeakOnlyOfFiguresTheyAreChosenBy(String language) throws IOException {
        read(language).get("code").properties().forEach(word -> {
            var parts = word.getKey().split("_");
            var figures = FIGURE.matcher(word.getValue().stringValue())
                    .results()
                    .map(m -> m.group(1))
                    .collect(Collectors.toSet());
            assertThat(figures)
                    .as(word.getKey())
                    .containsExactlyInAnyOrderElementsOf(Arrays.asList(parts).subList(1, parts.length));
        });
    }

    @Test
    void aJobSaysTheSameCodes() throws IOException {
        assertThat(RefusalCodes.takenAs("code")).containsAll(known("en", "job"));
    }

    private static Stream<String> names(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("com.hs6tools.crm." + type).getEnumConstants())
                .map(move -> ((Enum<?>) move).name());
    }

    private static boolean ofTheCustomer(String move) {
        return Set.of("VIEW", "ACCEPT", "REJECT", "EXPIRE").contains(move);
    }

    private static Set<String> known(String language, String group) throws IOException {
        return read(language).get(group).properties().stream()
                .map(word -> word.getKey().split("_")[0].replace('-', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(String language) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(WORDS.resolve(language + ".json")));
    }
}
