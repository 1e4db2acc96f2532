package metaverse.story;

import java.time.Duration;
import metaverse.door.Limits;
import metaverse.door.Proxies;
import metaverse.door.irc.IrcSettings;
import metaverse.universe.Settings;

/// What a house allows: as in a real universe, except on rate and number, because tests are in a hurry and come from one
/// address. Each test changes what it is about. A rate or number of 0 means no limit.
public final class HouseRules {
    private int sockets;
    private int sessions;
    private int signIns;
    private int linesPerSecond;
    private int burst;
    private Duration flood = Limits.standard().flood();
    private Duration signInTime = Limits.standard().signInTime();
    private Duration idle = Limits.standard().idle();
    private Settings.People people = Settings.standard().people();
    private Duration linger = Settings.standard().linger();

    private Duration handshakeTime = Limits.standard().handshakeTime();
    private int handshakeBytes = Limits.standard().handshakeBytes();
    private Proxies proxies = Proxies.none();

    private IrcSettings irc = IrcSettings.standard();

    public HouseRules irc(IrcSettings told) {
        irc = told;
        return this;
    }

    IrcSettings irc() {
        return irc;
    }

    public HouseRules sockets(int most) {
        sockets = most;
        return this;
    }

    public HouseRules sessions(int most) {
        sessions = most;
        return this;
    }

    public HouseRules signIns(int most) {
        signIns = most;
        return this;
    }

    public HouseRules rate(int lines, int atOnce) {
        linesPerSecond = lines;
        burst = atOnce;
        return this;
    }

    public HouseRules flood(Duration time) {
        flood = time;
        return this;
    }

    public HouseRules signInTime(Duration time) {
        signInTime = time;
        return this;
    }

    public HouseRules idle(Duration time) {
        idle = time;
        return this;
    }

    public HouseRules linger(Duration time) {
        linger = time;
        return this;
    }

    public HouseRules people(Settings.People allowed) {
        people = allowed;
        return this;
    }

    public HouseRules handshake(Duration time, int bytes) {
        handshakeTime = time;
        handshakeBytes = bytes;
        return this;
    }

    public HouseRules proxies(Proxies trusted) {
        proxies = trusted;
        return this;
    }

    Proxies proxies() {
        return proxies;
    }

    public Limits limits() {
        var standard = Limits.standard();
        return new Limits(
                sockets,
                sessions,
                signIns,
                linesPerSecond,
                burst,
                flood,
                standard.lineBytes(),
                standard.jsonBytes(),
                standard.waitingBytes(),
                signInTime,
                handshakeTime,
                handshakeBytes,
                idle);
    }

    Settings settings() {
        var standard = Settings.standard();
        return new Settings(
                standard.window(),
                standard.crowd(),
                standard.addressees(),
                standard.page(),
                standard.shownMembers(),
                standard.textBytes(),
                linger,
                standard.restartGrace(),
                standard.stall(),
                standard.closing(),
                standard.keep(),
                people);
    }
}
