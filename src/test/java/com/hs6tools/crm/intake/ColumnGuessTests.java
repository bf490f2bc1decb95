package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnGuessTests {
    @TempDir
    Path folder;

    @Test
    void knowsAContactExportWithSixWaysToReachSomebody() throws IOException {
        var look = FileLook.at(TestData.file("contacts-export.csv"), ImportOptions.NONE);
        assertThat(ColumnGuess.kind(look)).isEqualTo(ImportKind.CUSTOMERS);
        assertThat(named(look, ImportKind.CUSTOMERS))
                .containsEntry("externalId", "id")
                .containsEntry("firstName", "first_name")
                .containsEntry("lastName", "last_name")
                .containsEntry("company", "company")
                .containsEntry("email", "email_work")
                .containsEntry("email2", "email_home")
                .containsEntry("email3", "email_other")
                .containsEntry("phone", "phone_work")
                .containsEntry("phone2", "phone_home")
                .containsEntry("phone3", "phone_other")
                .containsEntry("tags", "tags")
                .containsEntry("notes", "background");
    }

    @Test
    void knowsBothFormsOfTheRetailFile() throws IOException {
        for (var header : new String[] {
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"
        }) {
            var look = look(
                    header + "\n536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,France\n",
                    StandardCharsets.UTF_8);
            assertThat(ColumnGuess.kind(look)).isEqualTo(ImportKind.ORDER_LINES);
            assertThat(ColumnGuess.of(ImportKind.ORDER_LINES, look)).hasSize(8);
        }
    }

    @Test
    void knowsOrderLinesWithoutNames() throws IOException {
        var look =
                look("536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,France\n", StandardCharsets.UTF_8);
        assertThat(look.header()).isFalse();
        assertThat(ColumnGuess.of(ImportKind.ORDER_LINES, look).get("unitPrice").column())
                .isEqualTo(5);
    }

    @Test
    void knowsPersianAndArabicNames() throws IOException {
        var look = look(
                "نام;نام خانوادگي;موبایل;ایمیل;شهر\nعلی;رضایی;09121234567;ali@example.org;تهران\n",
                Charset.forName("windows-1256"));
        assertThat(look.format().charset().name()).isEqualTo("windows-1256");
        assertThat(look.format().delimiter()).isEqualTo(';');
        assertThat(named(look, ImportKind.CUSTOMERS)).containsKeys("firstName", "lastName", "phone", "email", "city");
    }

    @Test
    void guessesByContentWhereNamesSayNothing() throws IOException {
        var look = look(
                "who,reach,call\nAnn,ann@example.org,+1 415 293 3313\nBob,bob@example.org,(980) 494-7423 x371\n",
                StandardCharsets.UTF_8);
        assertThat(named(look, ImportKind.CUSTOMERS))
                .containsEntry("email", "reach")
                .containsEntry("phone", "call");
    }

    private Map<String, String> named(FileLook look, ImportKind kind) {
        var named = new java.util.HashMap<String, String>();
        ColumnGuess.of(kind, look)
                .forEach((field, guess) -> named.put(field, look.names().get(guess.column())));
        return named;
    }

    private FileLook look(String text, Charset charset) throws IOException {
        return FileLook.at(Files.write(folder.resolve("file.csv"), text.getBytes(charset)), ImportOptions.NONE);
    }
}
