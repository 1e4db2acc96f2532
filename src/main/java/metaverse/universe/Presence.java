package metaverse.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who is where: sessions that sit in for members, and members who stand in rooms.
final class Presence {
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private final Core core;
    private final Reading reading;
    private final Directory directory;
    private final Tellings tellings;
    private final List<Consumer<Member>> comers = new ArrayList<>();
    private final List<Consumer<Member>> goers = new ArrayList<>();
    private BiConsumer<Room, Member> standing = (_, _) -> {};
    private BiConsumer<Room, Member> vanishing = (_, _) -> {};
    private final List<BiConsumer<Session, Member>> greeters = new ArrayList<>();

    Presence(Core core, Reading reading) {
        this.core = core;
        this.reading = reading;
        this.directory = core.directory();
        this.tellings = core.tellings();
    }

    /// Tells the one who knows where in a room they stand who appears in it, and who disappears.
    void stand(BiConsumer<Room, Member> appears, BiConsumer<Room, Member> disappears) {
        standing = appears;
        vanishing = disappears;
    }

    /// Tells other slices who has come, and who is gone.
    void listen(Consumer<Member> comer, Consumer<Member> goer) {
        comers.add(comer);
        goers.add(goer);
    }

    /// Lets other slices say something to each session that was welcomed.
    void greet(BiConsumer<Session, Member> greeter) {
        greeters.add(greeter);
    }

    /// A member who was not here comes with this session; whoever is here already only gets one more.
    ///
    /// @param back whether nobody saw them leave
    void arrive(Session session, Member member, boolean lasting, boolean back) {
        var isNew = !member.here;
        tellings.know(session.outlet());
        if (isNew) {
            member.here = true;
            directory.add(member);
            directory.count(1);
            belong(member, directory.plaza());
            member.rooms.forEach(room -> appear(room, member, back));
        }
        seat(session, member, lasting);
        if (isNew) {
            comers.forEach(comer -> comer.accept(member));
        }
    }

    /// Everyone belongs to the plaza. For a guest that is not kept: they come and go without asking the ledger.
    private void belong(Member member, Room plaza) {
        if (plaza.membership(member.id) == null) {
            var membership =
                    new Fact.Membership(plaza.number(), member.id, Role.MEMBER, plaza.head, plaza.head, 0);
            plaza.put(membership);
            if (!member.isGuest()) {
                core.ask(List.of(new Change.Keep(membership)));
            }
        }
        member.rooms.add(plaza);
    }

    /// The session speaks and hears for the member from now on.
    void seat(Session session, Member member, boolean lasting) {
        var room = directory.plaza();
        session.member = member;
        session.room = room;
        session.lasting = lasting;
        session.tellsRead = lasting;
        reading.comes(session, member);
        member.sessions.add(session);
        member.lasting = lasting;
        member.lines++;
        member.rooms.forEach(each -> tellings.enters(session, each));
        tellings.turns(session, room);
        if (!member.ignored.isEmpty()) {
            tellings.ignores(session, member);
        }
    }

    void unseat(Session session, Member member) {
        reading.goes(session, member);
        member.rooms.forEach(room -> tellings.leaves(session, room));
        session.watched.forEach(room -> tellings.leavesFloor(session, room));
        session.watched.clear();
        member.sessions.remove(session);
        session.member = null;
    }

    void welcome(Session session, Member member, @Nullable String token, boolean resumed) {
        core.answers().tell(session, new Answer.Welcome(
                member.who(),
                token,
                core.durable(),
                resumed,
                member.rooms.stream().map(room -> place(room, member)).toList()));
        greeters.forEach(greeter -> greeter.accept(session, member));
    }

    /// The room as this member sees it.
    Answer.Place place(Room room, Member member) {
        return new Answer.Place(
                room.where(),
                room.head,
                reading.position(member, room),
                room.here(),
                room.some(core.settings().shownMembers()),
                new Text(room.place.topic()),
                room.place.hidden(),
                room.role(member),
                room.roles());
    }

    /// The member leaves the universe: a guest for good, an account until it comes back.
    ///
    /// @param why told to their rooms
    void depart(Member member, Text why) {
        if (!member.here) {
            return;
        }
        member.here = false;
        member.lines++;
        member.away = null;
        directory.count(-1);
        var gone = Parting.gone(why);
        member.rooms.forEach(room -> disappear(room, member, gone));
        if (member.account == null) {
            forget(member);
        } else {
            keepSeen(member, member.account);
        }
        goers.forEach(goer -> goer.accept(member));
    }

    private void forget(Member guest) {
        directory.remove(guest);
        var changes = new ArrayList<Change>();
        for (var room : guest.rooms) {
            var membership = room.membership(guest.id);
            room.removeMembership(guest.id);
            if (membership != null && !room.isPlaza()) {
                changes.add(new Change.Drop(membership));
            }
        }
        if (guest.lasting && !core.clerk().isStalled()) {
            // Nobody waits for it. Should the process be killed this very moment, or the disk be stuck, the token may yet
            // be used once.
            changes.add(new Change.EndToken(core.node(), guest.id));
        }
        core.ask(changes);
    }

    private void keepSeen(Member member, Fact.Account account) {
        var seen = account.seen(core.now());
        member.account = seen;
        core.ask(List.of(new Change.Keep(seen)));
    }

    /// An account goes for good, and every room with it.
    void forgetAccount(Member member, List<Change> changes) {
        for (var room : List.copyOf(member.rooms)) {
            var membership = room.membership(member.id);
            if (membership != null) {
                room.removeMembership(member.id);
                changes.add(new Change.Drop(membership));
            }
        }
        member.rooms.clear();
    }

    /// The member stands in the room from now on, and everyone there is told.
    void appear(Room room, Member member, boolean back) {
        room.appear(member);
        var crowd = room.here() > core.settings().crowd();
        if (crowd) {
            count(room);
            room.arrived++;
        }
        tellings.toRoom(new RoomEvent.Arrived(room.where(), member.who(), crowd, back, room.role(member),
                member.away));
        standing.accept(room, member);
    }

    private void disappear(Room room, Member member, Parting how) {
        var crowd = room.here() > core.settings().crowd();
        room.disappear(member);
        if (crowd) {
            count(room);
            room.left++;
        }
        tellings.toRoom(new RoomEvent.Left(room.where(), member.who(), crowd, how));
        vanishing.accept(room, member);
    }

    /// A crowd's coming and going is summed up once a second, from the first one on.
    private void count(Room room) {
        if (room.arrived + room.left > 0) {
            return;
        }
        core.deadlines().in(GATHERING, () -> {
            tellings.toRoom(new RoomEvent.Presence(room.where(), room.here(), room.arrived, room.left));
            room.arrived = 0;
            room.left = 0;
        });
    }

    /// The member stands in a room they did not belong to before: every session hears it.
    void join(Room room, Member member) {
        member.rooms.add(room);
        appear(room, member, false);
        member.sessions.forEach(session -> tellings.enters(session, room));
        reading.read(member, room, 0);
    }

    /// The member belongs to the room no longer; whoever had turned to it turns to the plaza.
    void part(Room room, Member member, Parting how) {
        member.rooms.remove(room);
        room.removeMembership(member.id);
        var plaza = directory.plaza();
        for (var session : member.sessions) {
            tellings.leaves(session, room);
            session.unfollow(room);
            if (session.watched.remove(room)) {
                tellings.leavesFloor(session, room);
            }
            if (session.room == room) {
                turn(session, plaza);
            }
            core.answers().tell(session, new Answer.Parted(room.where(), session.room().where(), how));
        }
        if (room.closed) {
            room.disappear(member); // everyone goes, so nobody is told of anyone
            vanishing.accept(room, member);
        } else if (member.here) {
            disappear(room, member, how);
        }
    }

    void turn(Session session, Room room) {
        session.room = room;
        tellings.turns(session, room);
    }
}
