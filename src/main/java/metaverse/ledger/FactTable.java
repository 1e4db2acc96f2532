package metaverse.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaverse.universe.Fact;
import org.jspecify.annotations.Nullable;

/// How one kind of fact stands in its table. The statements are the same for SQLite and PostgreSQL.
///
/// @param columns those of the key first
/// @param keys    how many columns are the key
/// @param rows    the values of the columns
record FactTable<F extends Fact>(
        Class<F> type,
        String name,
        List<String> columns,
        int keys,
        Function<F, List<? extends @Nullable Object>> rows,
        Reader<F> reader) {
    @FunctionalInterface
    interface Reader<F> {
        F of(ResultSet row) throws SQLException;
    }

    List<? extends @Nullable Object> row(F fact) {
        return rows.apply(fact);
    }

    F read(ResultSet row) throws SQLException {
        return reader.of(row);
    }

    String reading() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name;
    }

    String keeping() {
        var values = columns.subList(keys, columns.size()).stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.size() - 1)
                + ") ON CONFLICT (" + String.join(", ", columns.subList(0, keys)) + ") DO "
                + (values.isEmpty() ? "NOTHING" : "UPDATE SET " + values);
    }

    String dropping() {
        return "DELETE FROM " + name + " WHERE " + columns.subList(0, keys).stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" AND "));
    }
}
