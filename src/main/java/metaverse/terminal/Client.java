package metaverse.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import metaverse.screen.Entry;
import metaverse.screen.Screen;
import metaverse.texts.Texts;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/// Brings everything that happens to one [Visit], in turn: the thread that calls [#run] owns the visit and all that changes in
/// it. Keys, lines and calls have threads of their own and only put what they have into the inbox.
final class Client implements Stage, Link.Ear {
    private static final int MOST_IN = 1_000;

    /// Lines that a pipe may be ahead of their echoes.
    private static final int AHEAD = 64;

    private final BlockingQueue<Runnable> inbox = new ArrayBlockingQueue<>(MOST_IN);
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.START);

    private final Dial dial;
    private final Fetch fetch;
    private final Texts texts;
    private final Manner manner;
    private final View view;
    private final Time.Ticker ticker;
    private final Visit visit;
    private @Nullable Screen screen;

    /// Written by the thread that runs, read at the end of the process too.
    private volatile @Nullable Link link;

    // The rest belongs to the thread that runs.
    private int calls;
    private int waited;
    private final List<AttributedString> unprinted = new ArrayList<>();
    private boolean stale;
    private @Nullable Outcome outcome;

    /// How it ended.
    ///
    /// @param status the exit status
    /// @param why    a text for the error stream
    record Outcome(int status, @Nullable String why) {}

    /// @param directory where is kept what somebody wants to keep
    Client(Dial dial, Path directory, Texts texts, View view, Errand errand, Time time) {
        this.dial = dial;
        this.fetch = new Fetch(dial, directory, texts.say("export.language"));
        this.texts = texts;
        this.manner = errand.manner();
        this.view = view;
        this.ticker = time.ticker();
        this.visit = new Visit(this, texts, errand, time);
    }

    /// How things stand, for any thread.
    Standing standing() {
        return standing.get();
    }

    /// Runs the visit on this screen until its end.
    ///
    /// @param named whether the name may be used without asking
    Outcome run(Screen on, boolean named) throws InterruptedException {
        screen = on;
        Thread.ofPlatform().daemon().name("keys").start(() -> on.read(this::typed));
        visit.begin(named);
        while (outcome == null) {
            draw(on);
            var deadline = visit.deadline();
            var next = deadline == Calls.NEVER
                    ? inbox.take()
                    : inbox.poll(Math.max(0, deadline - ticker.nanos()), TimeUnit.NANOSECONDS);
            if (next == null) {
                visit.tick();
            } else {
                next.run();
            }
        }
        draw(on);
        hangUp();
        return outcome;
    }

    /// Brings what one happening changed to the screen in one stroke: nothing is seen both as waiting and as recorded.
    private void draw(Screen on) {
        if (!unprinted.isEmpty()) {
            on.print(unprinted);
            unprinted.clear();
        } else if (stale) {
            on.refresh();
        }
        stale = false;
    }

    /// The process ends (a closed window, TERM): nobody has to wait for the name until the server notices.
    void leaveAtOnce() {
        var to = link;
        if (to != null) {
            to.leave();
        }
    }

    /// A person's keys, or a pipe's lines: only a pipe is kept waiting.
    private void typed(Entry entry) {
        switch (entry) {
            case Entry.Line(var text) -> {
                if (manner == Manner.PIPE) {
                    ahead.acquireUninterruptibly();
                    put(() -> {
                        waited++;
                        visit.typed(text);
                    });
                } else {
                    put(() -> visit.typed(text));
                }
            }
            case Entry.Older _ -> put(visit::older);
            case Entry.Interrupt _ -> put(this::interrupted);
            case Entry.End _ -> put(visit::inputEnded);
        }
    }

    private void interrupted() {
        show(new Showing.Said(texts.say("join.ctrl-c")));
    }

    private void put(Runnable happening) {
        try {
            inbox.put(happening);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void heard(Link from, Heard heard) {
        put(() -> {
            if (from == link) {
                visit.heard(heard);
            }
        });
    }

    @Override
    public void lost(Link from) {
        put(() -> {
            if (from == link) {
                link = null;
                visit.lost();
            }
        });
    }

    @Override
    public void call() {
        hangUp();
        var call = ++calls;
        Thread.ofPlatform().daemon().name("call").start(() -> call(call));
    }

    /// On a thread of its own, because it waits. What comes of a call that another one has followed is of no use.
    private void call(int call) {
        try {
            var socket = dial.call();
            put(() -> {
                if (call == calls) {
                    link = Link.open(socket, this);
                    visit.opened();
                } else {
                    close(socket);
                }
            });
        } catch (Trouble.Met e) {
            put(() -> failed(call, e.trouble()));
        } catch (IOException e) {
            put(() -> failed(call, new Trouble.NoAnswer()));
        }
    }

    private void failed(int call, Trouble trouble) {
        if (call == calls) {
            visit.failed(trouble);
        }
    }

    private static void close(java.net.Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use anyway.
        }
    }

    @Override
    public void send(String object) {
        var to = link;
        if (to != null) {
            to.send(object);
        }
    }

    @Override
    public void hangUp() {
        var old = link;
        if (old != null) {
            link = null;
            old.close();
        }
    }

    @Override
    public void trust(String fingerprint) {
        try {
            dial.trust(fingerprint);
        } catch (IOException e) {
            show(new Showing.Refused(String.valueOf(e.getMessage()), null));
        }
    }

    @Override
    public void fetch(String path) {
        Thread.ofPlatform().daemon().name("fetch").start(() -> {
            var fetched = fetch.fetch(path);
            put(() -> visit.fetched(fetched));
        });
    }

    @Override
    public void show(Showing showing) {
        if (screen != null) {
            unprinted.addAll(view.lines(showing, screen.columns()));
        }
    }

    @Override
    public void stands(Standing now) {
        var before = standing.getAndSet(now);
        var done = waited - now.waiting().size();
        if (manner == Manner.PIPE && done > 0) {
            waited -= done;
            ahead.release(done);
        }
        stale |= !now.equals(before);
    }

    @Override
    public void end(int status, @Nullable String why) {
        outcome = new Outcome(status, why);
    }
}
