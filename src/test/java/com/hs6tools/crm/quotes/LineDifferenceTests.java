package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.quotes.QuoteDifference.Kind;
import com.hs6tools.crm.quotes.QuoteDifference.LineChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineDifferenceTests {
    private static final UUID SAW = new UUID(0, 1);
    private static final UUID AXE = new UUID(0, 2);

    @Test
    void theSameLinesInAnotherOrderAreNoDifference() {
        var before = List.of(line(1, SAW, "Saw", "1"), line(2, AXE, "Axe", "2"));
        var after = List.of(line(1, AXE, "Axe", "2"), line(2, SAW, "Saw", "1"));
        assertThat(LineDifference.between(before, after)).isEmpty();
    }

    @Test
    void tellsWhatWasAddedChangedAndRemoved() {
        var before = List.of(line(1, SAW, "Saw", "1"), line(2, AXE, "Axe", "2"), line(3, null, "Freight", "1"));
        var after = List.of(line(1, SAW, "Saw", "5"), line(2, null, "Freight", "1"), line(3, null, "Training", "1"));
        assertThat(LineDifference.between(before, after))
                .extracting(LineChange::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED, Kind.REMOVED);
        assertThat(LineDifference.between(before, after).getFirst().fields()).containsExactly("quantity");
    }

    @Test
    void theFirstOfSeveralGoesWithTheFirst() {
        var before = List.of(line(1, SAW, "Saw", "1"), line(2, SAW, "Saw", "2"));
        var after = List.of(line(1, SAW, "Saw", "1"));
        var changes = LineDifference.between(before, after);
        assertThat(changes).extracting(LineChange::kind).containsExactly(Kind.REMOVED);
        assertThat(changes.getFirst().was().position()).isEqualTo(2);
    }

    private static QuoteLine line(int position, @Nullable UUID product, String name, String quantity) {
        var one = BigDecimal.ONE;
        return new QuoteLine(
                position,
                product,
                null,
                name,
                null,
                new BigDecimal(quantity),
                one,
                null,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                null,
                null,
                null,
                null);
    }
}
