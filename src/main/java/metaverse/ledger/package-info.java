/// What lasts: the ledger on SQLite, the past read beside it, and the same without durability in memory.
///
/// The only package that knows SQL. One thread writes ([metaverse.ledger.SqlLedger]), one copies what was written from
/// the log into the file ([metaverse.ledger.Checkpoints]), a fixed few read ([metaverse.ledger.SqlRecords]), one keeps the search index
/// ([metaverse.ledger.Indexer]); each has
/// connections of its own and shares nothing mutable with the others but the file.
@NullMarked
package metaverse.ledger;

import org.jspecify.annotations.NullMarked;
