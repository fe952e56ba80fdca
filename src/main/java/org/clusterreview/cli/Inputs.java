package org.clusterreview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.Sha256;

/** Reads the input files of one command and remembers their hashes. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    Inputs(InputStream in) {
        this.in = in;
    }

    /** The whole file, or standard input for {@code -}. */
    InputFile read(String name) throws UnusableInput {
        byte[] bytes = bytes(name);
        InputFile file = new InputFile(name, text(name, bytes), Sha256.of(bytes));
        hashes.put(name, file.sha256());
        return file;
    }

    /** A table; its faults go to {@code faults}, so that those of several files can be shown together. */
    CsvTable table(String name, List<Fault> faults) {
        CsvTable table = CsvTable.read(name, in, faults);
        hashes.put(name, table.sha256());
        return table;
    }

    /** SHA-256 of each file read so far, by the name the user gave it. */
    Map<String, String> hashes() {
        return Collections.unmodifiableMap(hashes);
    }

    private byte[] bytes(String name) throws UnusableInput {
        try {
            return name.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new UnusableInput(Fault.at(name, 0, 0, "", "cli.file.missing"));
        } catch (IOException | InvalidPathException e) {
            throw new UnusableInput(Fault.at(name, 0, 0, "", "cli.file.unreadable"));
        }
    }

    private static String text(String name, byte[] bytes) throws UnusableInput {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            throw new UnusableInput(Fault.at(name, line, column, "", "cli.file.not-utf8"));
        }
    }
}
