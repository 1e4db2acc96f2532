package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelPipeline;
import metaverse.door.Door;
import metaverse.door.Intake;
import metaverse.door.Line;
import metaverse.door.Loop;
import metaverse.door.WireForm;
import metaverse.universe.Command;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;

/// One object a line, for bots and the terminal client.
public final class JsonDoor implements Door {
    private final JsonReader reader;
    private final WireForm form;

    public JsonDoor(JsonProtocol protocol) {
        this.reader = protocol.reader();
        this.form = protocol.lineForm();
    }

    @Override
    public void open(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new Lines(loop));
    }

    private final class Lines extends Intake {
        /// The rest of a line that was too long goes by unread.
        private boolean skipping;

        Lines(Loop loop) {
            super(loop);
        }

        @Override
        protected WireForm form() {
            return form;
        }

        @Override
        protected void decode(Line line, ByteBuf in) {
            while (line.isReading() && in.isReadable()) {
                var length = in.bytesBefore((byte) '\n');
                if (length < 0) {
                    keepOrSkip(line, in);
                    return;
                }
                if (skipping || length > line.limits().jsonBytes()) {
                    refuseTooLong(line);
                    skipping = false;
                    in.skipBytes(length + 1);
                } else {
                    take(line, ByteBufUtil.getBytes(in, in.readerIndex(), length));
                    in.skipBytes(length + 1);
                }
            }
        }

        private void keepOrSkip(Line line, ByteBuf in) {
            if (skipping || in.readableBytes() > line.limits().jsonBytes()) {
                refuseTooLong(line);
                skipping = true;
                in.skipBytes(in.readableBytes());
            }
        }

        private void refuseTooLong(Line line) {
            if (!skipping) {
                line.submit(tooLong(line.limits().jsonBytes()));
            }
        }

        @Override
        protected void decodeRest(Line line, ByteBuf in) {
            if (!skipping) {
                take(line, ByteBufUtil.getBytes(in));
            }
        }

        private void take(Line line, byte[] bytes) {
            if (isBlank(bytes)) {
                return;
            }
            if (Door.isHttp(bytes)) {
                line.cut();
                return;
            }
            var asked = reader.read(bytes, line.zone());
            if (asked.command() != null) {
                line.submit(asked.command(), asked.cid());
            }
        }
    }

    static Command tooLong(int limit) {
        return new Command.Unreadable(Refusal.of(Reason.LINE_TOO_LONG, limit), null);
    }

    static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
