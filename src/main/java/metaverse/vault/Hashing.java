package metaverse.vault;

/// The slow part of keeping a password.
@FunctionalInterface
interface Hashing {
    /// @param password in UTF-8; not changed, not kept
    /// @return a hash of [Kept#HASH] bytes
    byte[] hash(Cost cost, byte[] salt, byte[] password);
}
