package metaverse.universe;

import java.util.List;
import java.util.Map;

/// The truth of what must outlive the process. A port: SQLite and memory today, PostgreSQL by the same contract.
///
/// The contract, which the same tests hold against every ledger:
///
/// - [#commit] never blocks and may be called from one thread, the universe's.
/// - Changes are made in the order of the calls. Those of one call land in one transaction; a transaction may hold
///   those of several calls: all that gathered while the last one was under way.
/// - Each change gets one outcome, in the same order, through [Outcomes#committed] and only after it is durable.
/// - While it cannot commit (the disk is full, the database is away) the ledger keeps trying and says nothing; nothing is lost
///   and nothing is done twice when it heals.
/// - What can never heal is said once through [Outcomes#failed]; no outcome follows it.
@SuppressWarnings("try") // an interrupt while closing is the caller's to handle
public interface Ledger extends AutoCloseable {
    /// What the ledger knows when the universe begins.
    ///
    /// @param node  this process start's number: positive, never given before by this ledger
    /// @param facts what earlier starts have kept; the plaza is among it
    /// @param heads the number of the latest record in each room where anything was said
    record Opening(int node, List<Fact> facts, Map<Long, Long> heads) {
        public Opening {
            facts = List.copyOf(facts);
            heads = Map.copyOf(heads);
        }
    }

    /// Where outcomes go. Both methods are called on the ledger's own thread and must return at once.
    interface Outcomes {
        void committed(List<Outcome> outcomes);

        void failed(Throwable cause);
    }

    /// Begins; called once, before the first commit.
    Opening open(Outcomes outcomes);

    void commit(List<Change> changes);

    /// Sets how long records are kept, from any thread; at first, for ever. Those kept no longer go bit by bit, in idle
    /// moments, soon after this call and then once an hour. The last record of a conversation is only emptied.
    void retain(Retention retention);

    /// Whether an outcome survives the process.
    boolean isDurable();

    /// Commits everything accepted, as long as that takes, then ends. Blocks. Interrupted, it gives up what it could
    /// not commit yet and leaves the thread's interrupt status set.
    @Override
    void close();
}
