/// What is kept of passwords, and how they are checked: Argon2id for whoever sends one, SCRAM-SHA-256 for whoever proves to
/// know it without sending it. Both lie in one blob, sealed with a key that is drawn from the key file of the data directory.
///
/// Thread rule: hashing belongs to one thread ([metaverse.vault.Argon2Vault]); SCRAM is a few HMACs and runs wherever it
/// is asked for.
@NullMarked
package metaverse.vault;

import org.jspecify.annotations.NullMarked;
