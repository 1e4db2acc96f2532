package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import metaverse.texts.Texts;

/// A stage that keeps what a visit does, and a clock that the test sets.
final class StageFake implements Stage {
    final List<String> sent = new ArrayList<>();
    final List<String> fetched = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    final Texts texts;
    final Visit visit;

    Standing standing = Standing.START;
    int calls;
    int hungUp;
    Integer status;
    String why = "";
    String trusted = "";
    private long nanos;

    StageFake(Manner manner, String name) {
        this(manner, name, Locale.ENGLISH);
    }

    StageFake(Manner manner, String name, Locale locale) {
        texts = Texts.of(locale);
        var time = new Time(() -> nanos, java.time.Instant::now, () -> 0);
        visit = new Visit(this, texts, new Errand(manner, "here", name, "run-", ""), time);
    }

    /// Someone who is in, as `lily` with the id `l`, and has seen records up to 10.
    static StageFake in(Manner manner) {
        var stage = new StageFake(manner, "lily");
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears(welcome("l", 10, false));
        stage.answers();
        stage.sent.clear();
        stage.shown.clear();
        return stage;
    }

    static String welcome(String id, long head, boolean resumed) {
        return """
                {"event":"welcome","me":{"id":"%s","name":"lily","guest":true},"token":"t-%s","recorded":true,"resumed":%s,\
                "rooms":[{"room":"plaza","head":%d,"here":2,"who":[{"id":"%s","name":"lily"},{"id":"b","name":"bob"}]}]}\
                """.formatted(id, id, resumed, head, id);
    }

    static String said(long seq, String id, String text, String cid) {
        return """
                {"event":"said","room":"plaza","seq":%d,"at":"2026-01-01T12:00:00.000Z","from":"%s","id":"%s",\
                "text":"%s"%s}""".formatted(
                seq, id.equals("b") ? "bob" : "lily", id, text, cid.isEmpty() ? "" : ",\"cid\":\"" + cid + "\"");
    }

    /// Answers a question with these records, given as `said` makes them.
    void history(boolean more, String... records) {
        hears("{\"event\":\"history\",\"room\":\"plaza\",\"records\":[" + String.join(",", records) + "],\"more\":"
                + more + "}");
    }

    /// Answers every open question with nothing.
    void answers() {
        sent.stream().filter(object -> object.contains("\"history\"")).toList().forEach(_ -> history(false));
    }

    void hears(String object) {
        visit.heard(HeardReader.read(object));
    }

    /// Lets time pass to the next deadline and does what is due.
    long waits() {
        var deadline = visit.deadline();
        var waited = Math.max(0, deadline - nanos);
        nanos = Math.max(nanos, deadline);
        visit.tick();
        return TimeUnit.NANOSECONDS.toMillis(waited);
    }

    @Override
    public void call() {
        calls++;
    }

    @Override
    public void send(String object) {
        sent.add(object);
    }

    @Override
    public void hangUp() {
        hungUp++;
    }

    @Override
    public void trust(String fingerprint) {
        trusted = fingerprint;
    }

    @Override
    public void fetch(String path) {
        fetched.add(path);
    }

    @Override
    public void show(Showing showing) {
        new PlainView(texts).lines(showing, 80).forEach(line -> shown.add(line.toString()));
    }

    @Override
    public void stands(Standing now) {
        standing = now;
    }

    @Override
    public void end(int newStatus, String newWhy) {
        status = newStatus;
        why = String.valueOf(newWhy);
    }
}
