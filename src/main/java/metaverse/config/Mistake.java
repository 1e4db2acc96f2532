package metaverse.config;

import java.util.List;

/// Why a file cannot be used.
///
/// @param line counts from 1; 0 where the file as a whole is meant
/// @param code which sentence says it
/// @param args what the sentence is filled with
public record Mistake(int line, String code, List<Object> args) {
    static Mistake at(int line, String code, Object... args) {
        return new Mistake(line, code, List.of(args));
    }

    static Mistake wrong(int line, Key<?> key) {
        var args = new java.util.ArrayList<Object>();
        args.add(key.path());
        args.addAll(key.kind().bounds());
        return new Mistake(line, key.kind().code(), args);
    }
}
