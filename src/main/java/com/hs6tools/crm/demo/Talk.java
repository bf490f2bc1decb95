package com.hs6tools.crm.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said and noted in the shop, in its language. */
final class Talk {
    /** A conversation as it is logged. */
    record Topic(
            String type,
            String direction,
            double weight,
            int minutes,
            String subject,
            String content,
            @Nullable String outcome,
            @Nullable String nextStep) {}

    private record Phrase(double weight, String text) {}

    private final Weighted<Topic> topics;
    private final Weighted<Phrase> tasks;
    private final Weighted<Phrase> remarks;

    Talk(ShopLanguage language) {
        var lines = ListFile.read("talk.txt");
        this.topics = Weighted.of(
                lines.stream()
                        .filter(line -> line.getFirst().contains(" "))
                        .map(line -> topic(line, language))
                        .toList(),
                Topic::weight);
        this.tasks = phrases(lines, "TASK", language);
        this.remarks = phrases(lines, "REMARK", language);
    }

    private static Topic topic(List<String> line, ShopLanguage language) {
        var kind = line.getFirst().split(" ");
        var words = ListFile.parts(language.pick(line, 3));
        return new Topic(
                kind[0],
                kind[1],
                Double.parseDouble(line.get(1)),
                Integer.parseInt(line.get(2)),
                words.get(0),
                words.get(1),
                orNull(words.get(2)),
                orNull(words.get(3)));
    }

    private static @Nullable String orNull(String text) {
        return text.equals("-") ? null : text;
    }

    private static Weighted<Phrase> phrases(List<List<String>> lines, String kind, ShopLanguage language) {
        var first = kind.equals("TASK") ? 3 : 2;
        return Weighted.of(
                ListFile.ofKind(lines, kind)
                        .map(line -> new Phrase(Double.parseDouble(line.get(1)), language.pick(line, first)))
                        .toList(),
                Phrase::weight);
    }

    Topic topic(Draws draws) {
        return topics.draw(draws);
    }

    String task(Draws draws) {
        return tasks.draw(draws).text();
    }

    String remark(Draws draws) {
        return remarks.draw(draws).text();
    }
}
