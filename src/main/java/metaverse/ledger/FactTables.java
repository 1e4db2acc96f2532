package metaverse.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import metaverse.floor.Way;
import metaverse.universe.Address;
import metaverse.universe.Approachable;
import metaverse.universe.Fact;
import metaverse.universe.MemberId;
import metaverse.universe.Name;
import metaverse.universe.Network;
import metaverse.universe.Role;
import metaverse.universe.Vault;
import org.jspecify.annotations.Nullable;

/// The table of each kind of fact.
final class FactTables {
    private static final String LINE = "\n";
    private static final int FROM = 0;
    private static final int GUESTS_FROM = 1;
    private static final int SOMEONE = 2;
    private static final int GUEST = 3;

    private static final FactTable<Fact.Account> ACCOUNTS = new FactTable<>(
            Fact.Account.class,
            "account",
            List.of("id", "name", "key", "looks", "secret", "created", "seen", "approach", "trusted"),
            1,
            it -> List.of(
                    it.id().value(), it.name().shown(), it.name().key(), looks(it.name()), it.secret().bytes(),
                    it.created(), it.seen(), code(it.approachable()), bit(it.trusted())),
            row -> new Fact.Account(
                    new MemberId(row.getLong(1)), name(row, 2, 3, 4), new Vault.Secret(row.getBytes(5)),
                    row.getLong(6), row.getLong(7), approachable(row.getInt(8)), row.getInt(9) != 0));

    private static final FactTable<Fact.Reserved> RESERVED = new FactTable<>(
            Fact.Reserved.class,
            "reserved",
            List.of("key", "name", "looks", "who", "until"),
            1,
            it -> List.of(it.name().key(), it.name().shown(), looks(it.name()), it.who().value(), it.until()),
            row -> new Fact.Reserved(name(row, 2, 1, 3), new MemberId(row.getLong(4)), row.getLong(5)));

    private static final FactTable<Fact.Token> TOKENS = new FactTable<>(
            Fact.Token.class,
            "token",
            List.of("hash", "who", "seen"),
            1,
            it -> List.of(it.hash(), it.who().value(), it.seen()),
            row -> new Fact.Token(row.getString(1), new MemberId(row.getLong(2)), row.getLong(3)));

    private static final FactTable<Fact.Code> CODES = new FactTable<>(
            Fact.Code.class,
            "code",
            List.of("who", "hash", "until"),
            1,
            it -> List.of(it.who().value(), it.hash(), it.until()),
            row -> new Fact.Code(new MemberId(row.getLong(1)), row.getString(2), row.getLong(3)));

    private static final FactTable<Fact.Place> PLACES = new FactTable<>(
            Fact.Place.class,
            "room",
            List.of("id", "name", "key", "looks", "owner", "hidden", "topic", "slow", "since_joined", "days",
                    "quiet", "most"),
            1,
            it -> Arrays.asList(
                    it.number(), it.name().shown(), it.name().key(), looks(it.name()), value(it.owner()),
                    bit(it.hidden()), it.topic(), it.slow(), bit(it.sinceJoined()), it.days(),
                    bit(it.quiet()), it.most()),
            row -> new Fact.Place(
                    row.getLong(1), name(row, 2, 3, 4), owner(row), row.getInt(6) != 0, row.getString(7),
                    row.getInt(8), row.getInt(9) != 0, row.getInt(10),
                    row.getInt(11) != 0, row.getInt(12)));

    private static final FactTable<Fact.Membership> MEMBERSHIPS = new FactTable<>(
            Fact.Membership.class,
            "membership",
            List.of("room", "who", "role", "since", "read", "muted"),
            2,
            it -> List.of(it.room(), it.who().value(), code(it.role()), it.since(), it.read(), it.muted()),
            row -> new Fact.Membership(
                    row.getLong(1), new MemberId(row.getLong(2)), role(row.getInt(3)), row.getLong(4), row.getLong(5),
                    row.getLong(6)));

    private static final FactTable<Fact.Invitation> INVITATIONS = new FactTable<>(
            Fact.Invitation.class,
            "invitation",
            List.of("room", "who", "said"),
            2,
            it -> List.of(it.room(), it.who().value(), it.by()),
            row -> new Fact.Invitation(row.getLong(1), new MemberId(row.getLong(2)), row.getString(3)));

    private static final FactTable<Fact.OpenInvitation> OPEN_INVITATIONS = new FactTable<>(
            Fact.OpenInvitation.class,
            "open_invitation",
            List.of("hash", "room", "number", "maker", "until", "uses", "users"),
            1,
            it -> List.of(
                    it.hash(), it.room(), it.number(), it.maker().value(), it.until(), it.uses(), lines(it.users())),
            row -> new Fact.OpenInvitation(
                    row.getString(1), row.getLong(2), row.getInt(3), new MemberId(row.getLong(4)), row.getLong(5),
                    row.getInt(6), ids(row.getString(7))));

    private static final FactTable<Fact.Landmark> LANDMARKS = new FactTable<>(
            Fact.Landmark.class,
            "landmark",
            List.of("room", "kind", "name"),
            2,
            it -> List.of(it.room(), it.kind(), it.name()),
            row -> new Fact.Landmark(row.getLong(1), row.getString(2), row.getString(3)));

    private static final FactTable<Fact.Passage> PASSAGES = new FactTable<>(
            Fact.Passage.class,
            "passage",
            List.of("room", "way", "target"),
            2,
            it -> List.of(it.room(), it.way().code(), it.to()),
            row -> new Fact.Passage(row.getLong(1), way(row.getString(2)), row.getLong(3)));

    private static final FactTable<Fact.Friendship> FRIENDSHIPS = new FactTable<>(
            Fact.Friendship.class,
            "friendship",
            List.of("who", "other", "agreed", "since"),
            2,
            it -> List.of(it.who().value(), it.other().value(), bit(it.agreed()), it.since()),
            row -> new Fact.Friendship(
                    new MemberId(row.getLong(1)), new MemberId(row.getLong(2)), row.getInt(3) != 0, row.getLong(4)));

    private static final FactTable<Fact.Ignoring> IGNORINGS = new FactTable<>(
            Fact.Ignoring.class,
            "ignoring",
            List.of("who", "whom"),
            2,
            it -> List.of(it.who().value(), it.whom().value()),
            row -> new Fact.Ignoring(new MemberId(row.getLong(1)), new MemberId(row.getLong(2))));

    private static final FactTable<Fact.Ban> BANS = new FactTable<>(
            Fact.Ban.class,
            "ban",
            List.of("room", "kind", "high", "low", "bits", "name", "until", "said", "why"),
            5,
            FactTables::ban,
            row -> new Fact.Ban(
                    row.getLong(1), subject(row), row.getLong(7), row.getString(8), row.getString(9)));

    static final List<FactTable<?>> ALL = List.of(
            ACCOUNTS, RESERVED, TOKENS, CODES, PLACES, MEMBERSHIPS, INVITATIONS, OPEN_INVITATIONS, FRIENDSHIPS,
            IGNORINGS, BANS, LANDMARKS, PASSAGES);

    private FactTables() {}

    static FactTable<?> of(Fact fact) {
        return switch (fact) {
            case Fact.Account _ -> ACCOUNTS;
            case Fact.Reserved _ -> RESERVED;
            case Fact.Token _ -> TOKENS;
            case Fact.Code _ -> CODES;
            case Fact.Place _ -> PLACES;
            case Fact.Membership _ -> MEMBERSHIPS;
            case Fact.Invitation _ -> INVITATIONS;
            case Fact.OpenInvitation _ -> OPEN_INVITATIONS;
            case Fact.Friendship _ -> FRIENDSHIPS;
            case Fact.Ignoring _ -> IGNORINGS;
            case Fact.Ban _ -> BANS;
            case Fact.Landmark _ -> LANDMARKS;
            case Fact.Passage _ -> PASSAGES;
        };
    }

    private static Way way(String code) throws SQLException {
        return Way.of(code).orElseThrow(() -> new SQLException("there is no way " + code));
    }

    static String looks(Name name) {
        return String.join(LINE, name.looks());
    }

    private static Name name(ResultSet row, int shown, int key, int looks) throws SQLException {
        return new Name(row.getString(shown), row.getString(key), List.of(row.getString(looks).split(LINE, -1)));
    }

    private static String lines(Set<MemberId> ids) {
        return ids.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(LINE));
    }

    private static Set<MemberId> ids(String lines) {
        return lines.lines().map(line -> new MemberId(Long.parseLong(line))).collect(Collectors.toSet());
    }

    private static int bit(boolean flag) {
        return flag ? 1 : 0;
    }

    private static @Nullable Long value(@Nullable MemberId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable MemberId owner(ResultSet row) throws SQLException {
        var id = row.getLong(5);
        return row.wasNull() ? null : new MemberId(id);
    }

    private static List<Object> ban(Fact.Ban ban) {
        return switch (ban.subject()) {
            case Fact.Subject.From(var network) -> ban(ban, FROM, network);
            case Fact.Subject.GuestsFrom(var network) -> ban(ban, GUESTS_FROM, network);
            case Fact.Subject.Guest(var who, var name, var from) ->
                List.of(ban.room(), GUEST, who.value(), half(from), from.bits(), name, ban.until(), ban.by(),
                        ban.why());
            case Fact.Subject.Someone(var who, var name) ->
                List.of(ban.room(), SOMEONE, who.value(), 0, 0, name, ban.until(), ban.by(), ban.why());
        };
    }

    private static List<Object> ban(Fact.Ban ban, int kind, Network network) {
        return List.of(ban.room(), kind, network.base().high(), network.base().low(), network.bits(), "", ban.until(),
                ban.by(), ban.why());
    }

    /// A household's IPv4 address is all in the lower half, and an IPv6 one in the upper: its bits say which.
    private static long half(Network household) {
        return household.base().isV4() ? household.base().low() : household.base().high();
    }

    private static Network household(long half, int bits) {
        return new Network(bits > Long.SIZE ? new Address(0, half) : new Address(half, 0), bits);
    }

    private static Fact.Subject subject(ResultSet row) throws SQLException {
        return switch (row.getInt(2)) {
            case FROM -> new Fact.Subject.From(network(row));
            case GUESTS_FROM -> new Fact.Subject.GuestsFrom(network(row));
            case GUEST -> new Fact.Subject.Guest(
                    new MemberId(row.getLong(3)), row.getString(6), household(row.getLong(4), row.getInt(5)));
            case SOMEONE -> new Fact.Subject.Someone(new MemberId(row.getLong(3)), row.getString(6));
            default -> throw new SQLException("no ban is of the kind " + row.getInt(2));
        };
    }

    private static Network network(ResultSet row) throws SQLException {
        return new Network(new Address(row.getLong(3), row.getLong(4)), row.getInt(5));
    }

    /// Numbers in the tables are for good, so the order in which the code lists things must not matter.
    private static int code(Role role) {
        return switch (role) {
            case MEMBER -> 0;
            case MODERATOR -> 1;
            case OWNER -> 2;
        };
    }

    private static Role role(int code) throws SQLException {
        return switch (code) {
            case 0 -> Role.MEMBER;
            case 1 -> Role.MODERATOR;
            case 2 -> Role.OWNER;
            default -> throw new SQLException("no role has the number " + code);
        };
    }

    private static int code(Approachable by) {
        return switch (by) {
            case ANYONE -> 0;
            case FRIENDS -> 1;
            case NOBODY -> 2;
        };
    }

    private static Approachable approachable(int code) throws SQLException {
        return switch (code) {
            case 0 -> Approachable.ANYONE;
            case 1 -> Approachable.FRIENDS;
            case 2 -> Approachable.NOBODY;
            default -> throw new SQLException("nobody is approachable as " + code);
        };
    }
}
