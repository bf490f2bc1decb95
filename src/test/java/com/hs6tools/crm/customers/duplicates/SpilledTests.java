package com.hs6tools.crm.customers.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.matching.Traits;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search puts on disk comes back as it was, and nobody else can read it. */
class SpilledTests {
    @TempDir
    private Path folder;

    @Test
    void sortsEachPartHoweverMuchIsPutIntoIt() throws Exception {
        try (var parts = new NumberParts(file("numbers"))) {
            var random = new Random(5);
            var seventh = new TreeSet<Long>();
            for (int i = 0; i < 100_000; i++) {
                var number = random.nextLong(30_000);
                parts.add(i % 3 == 0 ? 7 : 1023, number);
                if (i % 3 == 0) {
                    seventh.add(number);
                }
            }
            assertThat(parts.sorted(7)).hasSize(33_334).isSorted();
            assertThat(parts.distinct(7))
                    .containsExactly(seventh.stream().mapToLong(n -> n).toArray());
            assertThat(parts.sorted(1023)).hasSize(66_666);
            assertThat(parts.sorted(0)).isEmpty();
        }
    }

    @Test
    void givesEverybodyBackAndHidesThemOnDisk() throws Exception {
        try (var people = new TraitFile(file("people"))) {
            for (int i = 0; i < 3_000; i++) {
                people.add(new UUID(i % 2 == 0 ? i : i | Long.MIN_VALUE, 0), traits(i));
            }
            people.flush();
            var reader = people.reader();
            for (int i : new int[] {2_999, 0, 1_000, 1_001, 5}) {
                assertThat(reader.read(i).traits()).isEqualTo(traits(i));
                assertThat(reader.read(i).id()).isEqualTo(new UUID(i % 2 == 0 ? i : i | Long.MIN_VALUE, 0));
            }
            var onDisk = new String(Files.readAllBytes(folder.resolve("people")), StandardCharsets.ISO_8859_1);
            assertThat(onDisk).hasSizeGreaterThan(3_000 * 100).doesNotContain("19900401");
        }
    }

    @Test
    void findsWhereToGoOnInTheOrderOfTheDatabase() throws Exception {
        try (var people = new TraitFile(file("people"))) {
            for (var id : List.of("10000000", "20000000", "f0000000")) {
                people.add(UUID.fromString(id + "-0000-0000-0000-000000000000"), traits(1));
            }
            people.flush();
            assertThat(people.firstFrom(new UUID(0, 0))).isZero();
            assertThat(people.firstFrom(UUID.fromString("20000000-0000-0000-0000-000000000000")))
                    .isEqualTo(1);
            assertThat(people.firstFrom(UUID.fromString("80000000-0000-0000-0000-000000000000")))
                    .isEqualTo(2);
            assertThat(people.firstFrom(UUID.fromString("f0000000-0000-0000-0000-000000000001")))
                    .isEqualTo(3);
        }
    }

    private static Traits traits(int nr) {
        var said = new Traits.Said();
        said.firstName = "علی";
        said.lastName = "Karimi " + nr;
        said.emails = List.of("ali" + nr + "@x.example", "info@x.example");
        said.birthDate = "1990-04-01";
        said.street = nr == 1_000 ? "long ".repeat(100_000) : nr + " Main Street";
        return Traits.of(said);
    }

    private FileChannel file(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }
}
