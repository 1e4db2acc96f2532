package metaverse.universe;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One live connection that has begun to talk, as the universe sees it.
///
/// Three parts with three owners: what is final never changes; the window is shared; the rest belongs to the
/// universe's thread.
public final class Session {
    /// What the door knows of the session; opaque to the universe.
    public interface End {
        /// How a browser gets to where this session came in, like `http://192.0.2.1:5000`; empty where that is not known.
        /// From any thread.
        default String origin() {
            return "";
        }

        /// How others get here with a browser, for a link to give away; empty where that is not known. From any thread.
        default String address() {
            return "";
        }
    }

    private static final int MOST_HEARD = 100;

    private final Outlet outlet;
    private final End end;
    private final int window;
    private final Address address;
    private final boolean open;
    private final boolean operator;
    private final AtomicInteger waiting = new AtomicInteger();

    /// Who it is; null until it has entered and after it has left.
    @Nullable Member member;

    /// Where its plain lines go; null until it has entered.
    @Nullable Room room;

    /// Whether it can come back with a token: then it says itself what was read.
    boolean lasting;

    /// Whether it says itself what was read; for others that is what they are shown.
    boolean tellsRead;

    /// Under which hash its account token is kept; null for none.
    @Nullable String token;

    /// Whether it came in with a one-time code, and may choose a password without the old one.
    boolean byCode;

    /// Whether it has said the word at the entry.
    boolean knocked;

    /// What it has begun to prove; null for nothing.
    Proving.@Nullable Begun proving;

    /// The code of an open invitation that it follows once it is in; null for none.
    @Nullable String invitation;

    /// Messages of this session whose outcome is not known.
    int unrecorded;

    /// The client's own id of what was begun last: while an answer is owed, of what owes it.
    @Nullable String cid;

    /// Whether an answer is owed that everything later has to wait for: a reading or a fence.
    boolean owed;

    /// Whether someone typed the command that is under way, and reads its answer.
    boolean typed;

    boolean ended;

    /// Which arrivals at spots it is told of; null for what is usual at its door.
    FloorCommand.Moves.@Nullable Told moves;

    /// The rooms whose floors it watches.
    final Set<Room> watched = new HashSet<>(2);

    /// How whoever is there reads.
    Region region = Region.USUAL;

    /// With whom there was private talk before it came that its member has not read yet: what comes after does not make
    /// that read. Never changed, only replaced.
    Set<MemberId> behind = Set.of();

    private @Nullable Set<Room> followed;
    private @Nullable ArrayDeque<Submission> deferred;
    private @Nullable LinkedHashMap<MemberId, Long> heard;
    private @Nullable Map<MemberId, Text> absent;

    /// @param address where it comes from
    /// @param open    whether others on the way can read what it sends
    public Session(Outlet outlet, End end, Settings settings, Address address, boolean open) {
        this(outlet, end, settings, address, open, false);
    }

    private Session(Outlet outlet, End end, Settings settings, Address address, boolean open, boolean operator) {
        this.outlet = outlet;
        this.end = end;
        this.window = settings.window();
        this.address = address;
        this.open = open;
        this.operator = operator;
    }

    /// The session of whoever runs the universe, at its console.
    public static Session ofOperator(Outlet outlet, End end, Settings settings) {
        return new Session(outlet, end, settings, Address.LOOPBACK, false, true);
    }

    /// Where its plain lines go; only for who is in.
    Room room() {
        return Objects.requireNonNull(room, "not in");
    }

    Address address() {
        return address;
    }

    /// Whether others on the way can read what it sends.
    boolean isOpen() {
        return open;
    }

    /// Whether it may do what only the operator may.
    boolean isOperator() {
        return operator;
    }

    public Outlet outlet() {
        return outlet;
    }

    public End end() {
        return end;
    }

    /// The door counts a command that it submits.
    ///
    /// @return whether the line may be read on; if not, a [Outlet.Telling.Reads] will come
    public boolean take() {
        return waiting.incrementAndGet() < window;
    }

    /// The universe counts a command as answered.
    ///
    /// @return whether the window is half open again just now. Whoever closed it saw it full, so this moment comes after.
    boolean give() {
        return waiting.decrementAndGet() == window / 2;
    }

    /// From now on all that is said in the room is read as it is shown.
    void follow(Room room) {
        if (tellsRead) {
            return;
        }
        if (followed == null) {
            followed = new HashSet<>(4);
        }
        followed.add(room);
    }

    boolean follows(Room room) {
        return followed != null && followed.contains(room);
    }

    void unfollow(Room room) {
        if (followed != null) {
            followed.remove(room);
        }
    }

    /// Notes how far it was told of the talk with someone; of those with whom it talked last only.
    void heard(MemberId from, long seq) {
        if (heard == null) {
            heard = new LinkedHashMap<>(4, 0.75f, true);
        }
        heard.put(from, seq);
        if (heard.size() > MOST_HEARD) {
            heard.pollFirstEntry();
        }
    }

    /// Notes that it was told why someone is away.
    ///
    /// @return whether it is news
    boolean learns(MemberId who, Text why) {
        if (absent == null || absent.size() > MOST_HEARD) {
            absent = new HashMap<>(4);
        }
        var before = absent.put(who, why);
        return before == null || !before.equals(why);
    }

    Map<MemberId, Long> takeHeard() {
        var taken = heard == null ? Map.<MemberId, Long>of() : heard;
        heard = null;
        return taken;
    }

    boolean hasDeferred() {
        return deferred != null;
    }

    void defer(Submission command) {
        if (deferred == null) {
            deferred = new ArrayDeque<>(4);
        }
        deferred.add(command);
    }

    /// Puts back what was taken and cannot be done yet.
    void deferAgain(Submission command) {
        if (deferred == null) {
            deferred = new ArrayDeque<>(4);
        }
        deferred.addFirst(command);
    }

    @Nullable Submission peekDeferred() {
        return deferred == null ? null : deferred.peek();
    }

    void dropDeferred() {
        if (deferred != null) {
            deferred.poll();
            if (deferred.isEmpty()) {
                deferred = null;
            }
        }
    }
}
