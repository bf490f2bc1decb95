package com.hs6tools.crm.platform.http;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;

/** JSON of bounded depth, texts and numbers: 1e999999999 is ten characters, and a gigabyte once written out. */
final class BoundedJson extends JsonFactory {
    static final int DEEPEST = 64;
    static final int LONGEST_TEXT = 2_000_000;
    static final int LONGEST_NUMBER = 60;

    BoundedJson() {
        super(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build()));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, InputStream in) {
        return new Bounded(super._createParser(reading, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, Reader in) {
        return new Bounded(super._createParser(reading, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, byte[] in, int offset, int length) {
        return new Bounded(super._createParser(reading, io, in, offset, length));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext io, char[] in, int offset, int length, boolean recyclable) {
        return new Bounded(super._createParser(reading, io, in, offset, length, recyclable));
    }

    private static final class Bounded extends JsonParserDelegate {
        Bounded(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() {
            return bounded(super.getDecimalValue());
        }

        @Override
        public Number getNumberValue() {
            return bounded(super.getNumberValue());
        }

        @Override
        public Number getNumberValueExact() {
            return bounded(super.getNumberValueExact());
        }

        @Override
        public Object getNumberValueDeferred() {
            var number = super.getNumberValueDeferred();
            return number instanceof String text ? bounded(new BigDecimal(text)) : bounded((Number) number);
        }

        private static <N extends Number> N bounded(N number) {
            if (number instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) > LONGEST_NUMBER) {
                throw InvalidInput.malformed(
                        "", "A number has more than " + LONGEST_NUMBER + " digits.", "number_too_large");
            }
            return number;
        }
    }
}
