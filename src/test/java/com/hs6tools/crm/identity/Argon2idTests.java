package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2idTests {
    private final Argon2id argon = new Argon2id();
    private final Argon2PasswordEncoder independent = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "گذرواژهٔ دراز", "🔧🔩🪛", "a"})
    void agreesWithSpringsEncoder(String password) {
        assertThat(independent.matches(password, argon.hash(password))).isTrue();
        assertThat(argon.matches(password, independent.encode(password))).isTrue();
        assertThat(argon.matches(password + " ", independent.encode(password))).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(argon.hash("the same")).isNotEqualTo(argon.hash("the same"));
    }

    @Test
    void readsHashesOfOtherStrength() {
        var weaker = new Argon2PasswordEncoder(16, 24, 2, 4096, 3).encode("from before");

        assertThat(argon.matches("from before", weaker)).isTrue();
        assertThat(argon.matches("from later", weaker)).isFalse();
    }

    @Test
    void takesHalfASurrogatePair() {
        assertThat(argon.matches("half \ud83d", argon.hash("half \ud83d"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "$argon2id$", "$argon2i$v=19$m=16,t=2,p=1$c2FsdA$aGFzaA", "$2a$10$abcdefghijklmnopqrstuv"})
    void matchesNothingThatIsNoHash(String written) {
        assertThat(argon.matches("", written)).isFalse();
    }
}
