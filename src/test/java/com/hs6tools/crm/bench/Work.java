package com.hs6tools.crm.bench;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * One thing that is measured, as the program does it and as bare SQL does it.
 *
 * @param file the bare SQL, in the bench folder
 */
record Work(String name, IntFunction<Request> request, String file, IntFunction<Map<String, Object>> values) {

    /** What the program is asked. */
    record Request(String method, String path, String body) {
        static Request get(String path) {
            return new Request("GET", path, "");
        }
    }
}
