package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.files.StoredFile;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the file sent along, or finds one kept before. */
@Component
class Uploads {
    private final StoredFiles files;

    Uploads(StoredFiles files) {
        this.files = files;
    }

    StoredFile keep(@Nullable MultipartFile file, @Nullable UUID fileId) throws IOException {
        if (file == null) {
            if (fileId == null) {
                throw InvalidInput.field("file", "Send a file, or the fileId of one kept before.", "required");
            }
            return files.find(fileId);
        }
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return files.store(content, name == null ? "file" : name, "application/octet-stream");
        } catch (UncheckedIOException e) {
            throw new NotKept();
        }
    }

    private static final class NotKept extends Problem {
        NotKept() {
            super(
                    503,
                    "file_not_kept",
                    "The file could not be written to the server's disk. Is it full? Nothing was imported; try again.");
        }
    }
}
