package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RfmGroupTests {
    @Test
    void givesEachCellOfTheGridOneGroupAndEachGroupACell() {
        var seen = EnumSet.noneOf(RfmGroup.class);
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                seen.add(RfmGroup.of(recency, frequency));
                assertThat(RfmGroup.cells()[(recency - 1) * 5 + frequency - 1])
                        .isEqualTo(RfmGroup.of(recency, frequency).name());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(RfmGroup.values());
    }

    @Test
    void praisesWhoBoughtLatelyAndOftenMostOfAll() {
        assertThat(RfmGroup.of(5, 5)).isEqualTo(RfmGroup.CHAMPIONS);
        assertThat(RfmGroup.of(1, 5)).isEqualTo(RfmGroup.CANNOT_LOSE);
        assertThat(RfmGroup.of(5, 1)).isEqualTo(RfmGroup.NEW);
        assertThat(RfmGroup.of(1, 1)).isEqualTo(RfmGroup.LOST);
    }
}
