package metaverse.door.irc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import metaverse.door.Ear;
import metaverse.door.prose.Prose;
import metaverse.universe.Answer;
import metaverse.universe.Event;
import metaverse.universe.Kind;
import metaverse.universe.Region;
import metaverse.universe.RoomEvent;

/// What one client is told alone. First whatever asked a question hears it; what nobody asked for has a form of its own here, and
/// whatever has none is told in the words of the text door.
final class Hearing implements Ear {
    private static final String UNIVERSE = "universe!universe@universe";

    private final Client client;
    private final Registration registration;
    private final Channels channels;
    private final Talking talking;
    private final Greeting greeting;
    private final ReadMarker readMarker;

    Hearing(Client client, Registration registration, Channels channels, Talking talking, Greeting greeting,
            ReadMarker readMarker) {
        this.client = client;
        this.registration = registration;
        this.channels = channels;
        this.talking = talking;
        this.greeting = greeting;
        this.readMarker = readMarker;
    }

    @Override
    public void hear(Event event, ByteBuf out) {
        var lines = client.hearing(() -> hear(event));
        ByteBufUtil.writeUtf8(out, lines);
        lines.setLength(0);
    }

    private void hear(Event event) {
        switch (event) {
            case Answer.Pong(var n) when Steps.isFence(n) -> client.fenced();
            case Event.Personal personal -> {
                if (!client.hears(personal)) {
                    hear(personal);
                }
            }
            case Event.Common common -> hearOwn(common);
        }
    }

    /// What the client did itself, as its room sees it.
    private void hearOwn(Event.Common event) {
        switch (event) {
            case Event.Said said -> talking.said(said);
            case Event.Reacted reacted -> talking.reacted(reacted);
            case RoomEvent.Renamed renamed -> renamed(renamed);
            case RoomEvent.Typing typing when client.can(Cap.ECHO_MESSAGE) ->
                client.form().write(typing, client::tellAside);
            case RoomEvent.Retitled retitled -> channels.retitled(retitled);
            default -> {}
        }
    }

    private void renamed(RoomEvent.Renamed renamed) {
        client.form().write(renamed, client::tell);
        client.leaves();
        registration.called(renamed.to());
    }

    private void hear(Event.Personal event) {
        switch (event) {
            case Answer.Welcome welcome -> welcomed(welcome);
            case Answer.Joined(var place, _) -> channels.appear(place);
            case Answer.Turned(var place) -> channels.appear(place);
            case Answer.Parted parted -> channels.parted(parted);
            case Answer.Unread unread when !unread.asked() -> greeting.waiting(unread);
            case Answer.Refused refused -> talking.refused(refused);
            case Answer.Speaks(var region) -> told(region, event);
            case Answer.Clocked(var region, _) -> told(region, event);
            case Event.Told told -> talking.told(told);
            case Event.TalkDeleted deleted -> talking.deleted(deleted);
            case Event.TalkReacted reacted -> talking.reacted(reacted, client::tellAside);
            case Event.TalkTyping(var who, var on) -> client.form().typing(client.nick, who, on, client::tellAside);
            case Event.Absent(var who, var why) ->
                client.numeric("301", who.name(), why.isEmpty() ? "away" : why.value());
            case Event.News news -> news(news);
            case Event.ReadTo read -> readMarker.moved(read);
            // Somebody's steps, an answer nobody waits for: nothing that IRC shows.
            case Event.Came _, Event.Resent _, Answer.Done _, Answer.Token _ -> {}
            default -> say(event);
        }
    }

    private void welcomed(Answer.Welcome welcome) {
        var isAnother = client.isRegistered();
        registration.welcomed(welcome);
        if (isAnother) {
            readMarker.begin();
        }
    }

    private void told(Region region, Event.Personal event) {
        client.region = region;
        say(event);
    }

    private void news(Event.News news) {
        switch (news.matter()) {
            case INVITED -> client.tellAside(Reply.of(
                    Source.named(news.args().getLast()).toString(), "INVITE", client.nick,
                    "#" + news.args().getFirst()));
            // The KICK or the MODE says it.
            case KICKED, BANNED, MODERATOR, MODERATOR_NO_MORE, OWNER -> {}
            default -> say(news);
        }
    }

    /// In the words of the text door.
    private void say(Event.Personal event) {
        var text = new StringBuilder();
        new Prose(client.region).write(event, true, text);
        for (var line : Lines.of(Kind.SAY, text.toString(), Reply.USUAL)) {
            client.tellAside(Reply.saying(UNIVERSE, "NOTICE", client.nick, line));
        }
    }
}
