package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Fact;
import org.jspecify.annotations.Nullable;

/// Keeps facts, each kind in a table of its own, through one connection.
final class Facts {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Facts(Connection connection) {
        this.connection = connection;
    }

    void keep(Fact fact) throws SQLException {
        keep(FactTables.of(fact), fact);
    }

    private <F extends Fact> void keep(FactTable<F> table, Fact fact) throws SQLException {
        run(table.keeping(), table.row(table.type().cast(fact)));
    }

    void drop(Fact fact) throws SQLException {
        drop(FactTables.of(fact), fact);
    }

    private <F extends Fact> void drop(FactTable<F> table, Fact fact) throws SQLException {
        run(table.dropping(), table.row(table.type().cast(fact)).subList(0, table.keys()));
    }

    private void run(String sql, List<? extends @Nullable Object> values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.executeUpdate();
    }

    /// All facts that are kept.
    static List<Fact> all(Connection connection) throws SQLException {
        var facts = new ArrayList<Fact>();
        try (var statement = connection.createStatement()) {
            for (var table : FactTables.ALL) {
                try (var row = statement.executeQuery(table.reading())) {
                    while (row.next()) {
                        facts.add(table.read(row));
                    }
                }
            }
        }
        return facts;
    }
}
