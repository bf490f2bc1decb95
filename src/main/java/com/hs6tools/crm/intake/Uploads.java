package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.files.ReadableFiles;
import com.hs6tools.crm.platform.files.StoredFile;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.http.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the file sent along, or finds one kept before. */
@Component
class Uploads {
    private final StoredFiles files;
    private final ReadableFiles readable;

    Uploads(StoredFiles files, ReadableFiles readable) {
        this.readable = readable;
        this.files = files;
    }

    StoredFile keep(@Nullable MultipartFile file, @Nullable UUID fileId) {
        if (file == null) {
            if (fileId == null) {
                throw InvalidInput.field("file", "Send a file, or the fileId of one kept before.", "required");
            }
            return readable.require(fileId);
        }
        return files.store(file);
    }
}
