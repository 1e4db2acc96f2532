package metaverse.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaverse.universe.Address;
import metaverse.universe.Fact;
import metaverse.universe.Network;

/// How one kind of fact stands in its table. The statements are the same for SQLite and PostgreSQL.
///
/// @param columns those of the key first
/// @param keys    how many columns are the key
record FactTable<F extends Fact>(
        Class<F> type, String name, List<String> columns, int keys, Function<F, List<Object>> rows, Reader<F> reader) {
    private static final int FROM = 0;

    private static final FactTable<Fact.Ban> BANS = new FactTable<>(
            Fact.Ban.class,
            "ban",
            List.of("kind", "high", "low", "bits", "until", "said", "why"),
            4,
            FactTable::ban,
            row -> new Fact.Ban(subject(row), row.getLong(5), row.getString(6), row.getString(7)));

    static final List<FactTable<?>> ALL = List.of(BANS);

    @FunctionalInterface
    interface Reader<F> {
        F of(ResultSet row) throws SQLException;
    }

    static FactTable<?> of(Fact fact) {
        return switch (fact) {
            case Fact.Ban _ -> BANS;
        };
    }

    private static List<Object> ban(Fact.Ban ban) {
        return switch (ban.subject()) {
            case Fact.Subject.From(var network) -> List.of(
                    FROM, network.base().high(), network.base().low(), network.bits(), ban.until(), ban.by(),
                    ban.why());
        };
    }

    private static Fact.Subject subject(ResultSet row) throws SQLException {
        return switch (row.getInt(1)) {
            case FROM -> new Fact.Subject.From(
                    new Network(new Address(row.getLong(2), row.getLong(3)), row.getInt(4)));
            default -> throw new SQLException("no ban is of the kind " + row.getInt(1));
        };
    }

    List<Object> row(F fact) {
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
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (?" + ", ?".repeat(
                columns.size() - 1)
                + ") ON CONFLICT (" + String.join(", ", columns.subList(0, keys)) + ") DO "
                + (values.isEmpty() ? "NOTHING" : "UPDATE SET " + values);
    }

    String dropping() {
        return "DELETE FROM " + name + " WHERE "
                + columns.subList(0, keys).stream().map(column -> column + " = ?").collect(
                        Collectors.joining(" AND "));
    }
}
