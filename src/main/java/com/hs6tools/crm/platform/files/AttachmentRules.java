package com.hs6tools.crm.platform.files;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.TooLarge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** How many files a record holds, and how large each may be. */
final class AttachmentRules {
    static final int MOST = 100;
    static final DataSize LARGEST = DataSize.ofMegabytes(50);
    private static final String FILE = "file";

    private AttachmentRules() {}

    /** @return the same, which is at least one */
    static List<MultipartFile> check(@Nullable List<MultipartFile> uploads) {
        if (uploads == null || uploads.isEmpty()) {
            throw InvalidInput.field(FILE, "Send at least one file, in parts named file.", "required");
        }
        for (var upload : uploads) {
            check(
                    FileName.plain(upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename()),
                    upload.getSize());
        }
        return uploads;
    }

    static void check(String name, long size) {
        if (size == 0) {
            throw InvalidInput.field(FILE, "'" + name + "' is empty. Choose the file again.", "empty_file");
        }
        if (size > LARGEST.toBytes()) {
            throw TooLarge.file(name, LARGEST);
        }
    }

    static void checkRoom(int there, int more) {
        if (there + more > MOST) {
            throw InvalidInput.field(
                    FILE,
                    "A record holds at most " + MOST + " files, and this one has " + there
                            + ". Remove some, or put several into one archive.",
                    "too_many",
                    Map.of("most", MOST));
        }
    }
}
