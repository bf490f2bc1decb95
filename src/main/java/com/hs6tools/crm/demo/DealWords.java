package com.hs6tools.crm.demo;

import java.util.List;

/** What opportunities are called, and what is said of them, in the shop's language. */
final class DealWords {
    /**
     * @param dollars what it is worth, roughly
     * @param families of products it is about; of the first there are as many as the title says
     */
    record Subject(double weight, double dollars, List<String> families, String title) {
        boolean isCounted() {
            return title.contains("{}");
        }
    }

    private record Phrase(double weight, String text) {}

    private final Weighted<Subject> subjects;
    private final Weighted<Phrase> losses;
    private final Weighted<Phrase> steps;
    private final Weighted<Phrase> rivals;
    private final ShopLanguage language;

    DealWords(ShopLanguage language) {
        var lines = ListFile.read("deals.txt");
        this.language = language;
        this.subjects = Weighted.of(
                ListFile.ofKind(lines, "TITLE")
                        .map(line -> new Subject(
                                Double.parseDouble(line.get(1)),
                                Double.parseDouble(line.get(2)),
                                List.of(line.get(3).split("\\s*,\\s*")),
                                language.pick(line, 4)))
                        .toList(),
                Subject::weight);
        this.losses = phrases(lines, "LOSS");
        this.steps = phrases(lines, "STEP");
        this.rivals = phrases(lines, "RIVAL");
    }

    private Weighted<Phrase> phrases(List<List<String>> lines, String kind) {
        return Weighted.of(
                ListFile.ofKind(lines, kind)
                        .map(line -> new Phrase(Double.parseDouble(line.get(1)), language.pick(line, 2)))
                        .toList(),
                Phrase::weight);
    }

    Subject subject(Draws draws) {
        return subjects.draw(draws);
    }

    /** How many machines a title speaks of. */
    int count(Draws draws) {
        return 4 + draws.below(28);
    }

    String title(Subject subject, int count) {
        return subject.title().replace("{}", language.digits(String.valueOf(count)));
    }

    String loss(Draws draws) {
        return losses.draw(draws).text();
    }

    String step(Draws draws) {
        return steps.draw(draws).text();
    }

    String rival(Draws draws) {
        return rivals.draw(draws).text();
    }
}
