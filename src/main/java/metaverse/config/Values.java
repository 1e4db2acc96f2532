package metaverse.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an operator has set; every other key has its standard value. Never changes.
public final class Values {
    private final Map<Key<?>, Object> set;
    private final List<Values> listens;

    /// @param listens each `[[listen]]`, in order
    Values(Map<Key<?>, Object> set, List<Values> listens) {
        this.set = Map.copyOf(set);
        this.listens = List.copyOf(listens);
    }

    /// Where nothing is set.
    public static Values none() {
        return new Values(Map.of(), List.of());
    }

    @SuppressWarnings("unchecked") // only with() and the reading of a key's own kind put something in
    public <T> T get(Key<T> key) {
        return (T) set.getOrDefault(key, key.standard());
    }

    /// The values of each port; one with the standard values where the file names none.
    public List<Values> listens() {
        return listens.isEmpty() ? List.of(none()) : listens;
    }

    public <T> Values with(Key<T> key, T value) {
        var more = new HashMap<>(set);
        more.put(key, value);
        return new Values(more, listens);
    }

    public Values withListens(List<Values> others) {
        return new Values(set, others);
    }

    /// The keys that have another value there, of which a reload can change none.
    public List<Key<?>> needRestart(Values others) {
        return Keys.all().stream().filter(key -> !key.live() && !same(key, others)).toList();
    }

    private boolean same(Key<?> key, Values others) {
        return key.section().isRepeated()
                ? listens().stream().map(one -> one.get(key)).toList()
                        .equals(others.listens().stream().map(one -> one.get(key)).toList())
                : get(key).equals(others.get(key));
    }

    /// What holds, not how it came to: a key that is set to its standard value is as good as one that is not.
    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && Keys.all().stream().allMatch(key -> same(key, values));
    }

    @Override
    public int hashCode() {
        return Keys.all().stream().map(this::get).toList().hashCode();
    }
}
