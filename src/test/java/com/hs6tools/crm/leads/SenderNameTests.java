package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderNameTests {
    @Test
    void takesANameApartAsItsWriterMeantIt() {
        assertThat(SenderName.of("Ada Lovelace")).isEqualTo(new SenderName("Ada", "Lovelace"));
        assertThat(SenderName.of("Lovelace, Ada")).isEqualTo(new SenderName("Ada", "Lovelace"));
        assertThat(SenderName.of("رضا کریمی نژاد")).isEqualTo(new SenderName("رضا", "کریمی نژاد"));
        assertThat(SenderName.of("Pars")).isEqualTo(new SenderName(null, "Pars"));
    }

    @Test
    void takesNoAddressForAName() {
        assertThat(SenderName.of("ada@example.com")).isEqualTo(new SenderName(null, null));
        assertThat(SenderName.of(" \u200e ")).isEqualTo(new SenderName(null, null));
        assertThat(SenderName.of(null)).isEqualTo(new SenderName(null, null));
        assertThat(SenderName.of("x".repeat(500)).last()).hasSize(200);
    }
}
