package com.hs6tools.crm.platform.files;

import static com.hs6tools.crm.platform.files.FileCaller.LEADS;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that mean harm, contents that do, and sizes that cannot be. */
@IntegrationTest
class FileContentIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private FileCaller admin;
    private String lead = "";

    FileContentIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = new FileCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        admin = new FileCaller(http.as(units.newUnit()));
        lead = admin.made(LEADS, Map.of("lastName", "Ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "..\\..\\windows\\win.ini, win.ini",
        "/, file",
        ".., file",
        "' . ', file",
        "'a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'",
        "'a\u0000b.txt', ab.txt",
        "'invoice\u202efdp.exe', invoicefdp.exe",
        "'\u2066a\u2069\ufeff\u200e.txt', a.txt",
        "'می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'",
        "'\"><img src=x>.html', '\"><img src=x>.html'"
    })
    void makesAPlainNameOfWhateverIsSent(String sent, String kept) {
        var file = admin.attached(lead, sent);
        assertThat(file.get("name").asString()).isEqualTo(kept);
        var disposition = String.valueOf(admin.download(file).header("Content-Disposition"));
        assertThat(disposition).startsWith("attachment;").doesNotContain("\r", "\n");
        var encoded = disposition.substring(disposition.indexOf("UTF-8''") + "UTF-8''".length());
        if (disposition.contains("UTF-8''")) {
            assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .isEqualTo(kept);
        }
    }

    @Test
    void shortensANameOfAMegabyteAndKeepsItsEnding() {
        var name = admin.attached(lead, "پیوست ".repeat(150_000) + ".pdf")
                .get("name")
                .asString();
        assertThat(name).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith(".pdf");
        var faces = admin.attached(lead, "😀".repeat(300)).get("name").asString();
        assertThat(faces.codePoints()).allMatch(c -> c == 0x1F600);
    }

    @Test
    void handsOutWhateverItIsAsADownloadThatRunsNothing() {
        var page = "<html><script>alert(1)</script></html>";
        var file = admin.attach(lead, "page.html", page).json().get(0);
        var answer = admin.download(file);
        assertThat(answer.text()).isEqualTo(page);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLarge() {
        var empty = admin.attach(lead, "empty.txt", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().at("/errors/0/code").asString()).isEqualTo("empty_file");
        var large = admin.http()
                .upload(lead + "/files", "film.mp4", new byte[(int) AttachmentRules.LARGEST.toBytes() + 1], null);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().get("detail").asString()).contains("'film.mp4'", "at most 50 MB");
        assertThat(admin.names(lead)).isEmpty();
    }

    @Test
    void renamesByTheSameRules() {
        var file = admin.attached(lead, "scan.pdf");
        var one = lead + "/files/" + file.get("id").asString();
        assertThat(admin.http()
                        .patch(one, Map.of("name", "../\u202eplan.pdf"))
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("..-plan.pdf");
        assertThat(admin.http()
                        .patch(one, Map.of("name", "قرارداد ۱۴۰۵/۰۹/۰۷ plan.pdf"))
                        .json()
                        .get("name")
                        .asString())
                .as("a day is no path")
                .isEqualTo("قرارداد ۱۴۰۵-۰۹-۰۷ plan.pdf");
        assertThat(String.valueOf(admin.download(file).header("Content-Disposition")))
                .contains("plan.pdf");
        assertThat(admin.http().patch(one, Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(admin.http().patch(one, Map.of("name", "x".repeat(256))).status())
                .isEqualTo(422);
        assertThat(admin.http().patch(one, Map.of()).status()).isEqualTo(422);
    }
}
