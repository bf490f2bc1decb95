package com.hs6tools.crm.demo;

import java.util.List;

/** Lines of business and the companies in them. */
final class Trades {
    /** A line of business. */
    record Trade(String code, Taste taste, String name, List<String> patterns, List<String> latinPatterns) {}

    /** A company's name as written, and what stands in its e-mail address. */
    record Company(String name, String latin) {}

    private final List<Trade> trades;
    private final List<List<String>> words;
    private final ShopLanguage language;

    Trades(ShopLanguage language) {
        this.language = language;
        var lines = ListFile.read("companies.txt");
        this.words = ListFile.ofKind(lines, "word").toList();
        this.trades = lines.stream()
                .filter(line -> !line.getFirst().equals("word"))
                .map(line -> new Trade(
                        line.getFirst(),
                        Taste.valueOf(line.get(1)),
                        language.pick(line, 2),
                        ListFile.parts(language.pick(line, 5)),
                        ListFile.parts(line.get(5))))
                .toList();
    }

    List<Trade> all() {
        return trades;
    }

    Trade draw(Draws draws) {
        return draws.oneOf(trades);
    }

    /** Some companies are called after a word, others after their founder. */
    Company company(Trade trade, People.Name founder, boolean latin, Draws draws) {
        var word = draws.oneOf(words);
        var byWord = draws.chance(0.6);
        var proper = byWord ? word.get(1) : founder.latinLast();
        var own = latin ? proper : byWord ? language.pick(word, 1) : founder.last();
        var pattern = draws.oneOf(latin ? trade.latinPatterns() : trade.patterns());
        return new Company(pattern.replace("{}", own), proper + " " + trade.code());
    }
}
