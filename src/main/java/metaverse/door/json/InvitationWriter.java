package metaverse.door.json;

import metaverse.qr.Modules;
import metaverse.universe.Answer;
import metaverse.universe.Fact;
import tools.jackson.core.JsonGenerator;

/// Open invitations as fields.
final class InvitationWriter {
    private InvitationWriter() {}

    /// @param words what the text door would say
    static void made(JsonGenerator json, Answer.Invitation made, String words) {
        Shapes.event(json, "invitation");
        json.writeStringProperty("room", made.room());
        fields(json, made.listing());
        json.writeStringProperty("path", made.path());
        if (!made.address().isEmpty()) {
            var link = made.address() + made.path();
            json.writeStringProperty("link", link);
            Shapes.strings(json, "qr", Modules.of(link));
        }
        json.writeStringProperty("text", words);
    }

    static void list(JsonGenerator json, Answer.Invitations invitations) {
        Shapes.event(json, "invitations");
        json.writeStringProperty("room", invitations.room());
        json.writeName("invitations");
        json.writeStartArray();
        for (var each : invitations.listings()) {
            json.writeStartObject();
            fields(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fields(JsonGenerator json, Answer.Listing listing) {
        json.writeNumberProperty("number", listing.number());
        json.writeStringProperty("by", listing.by());
        if (listing.until() != Fact.FOR_EVER) {
            json.writeStringProperty("until", Shapes.time(listing.until()));
        }
        if (listing.uses() > 0) {
            json.writeNumberProperty("uses", listing.uses());
            json.writeNumberProperty("left", listing.left());
        }
    }

    static void shown(JsonGenerator json, Answer.Invited invited) {
        Shapes.event(json, "invited");
        json.writeStringProperty("room", invited.room());
        json.writeStringProperty("by", invited.by());
    }
}
