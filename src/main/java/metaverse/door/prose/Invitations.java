package metaverse.door.prose;

import java.util.List;
import java.util.stream.Collectors;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Fact;

/// Open invitations: the link of one, and all of a room.
final class Invitations {
    private final Texts texts;
    private final Times times;

    Invitations(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /// The link stands alone on its line, to be copied whole.
    String made(Answer.Invitation made) {
        var listing = made.listing();
        return made.address().isEmpty()
                ? texts.say("invitation.here", made.room(), until(listing), left(listing), made.path())
                : texts.say("invitation", made.room(), until(listing), left(listing), made.address() + made.path());
    }

    String list(String room, List<Answer.Listing> listings) {
        return listings.isEmpty()
                ? texts.say("invitations.none", room)
                : listings.stream().map(this::one).collect(Collectors.joining("\n"));
    }

    private String one(Answer.Listing listing) {
        return texts.say("invitations.one", listing.number(), until(listing), left(listing), listing.by());
    }

    private String until(Answer.Listing listing) {
        return listing.until() == Fact.FOR_EVER
                ? texts.say("bans.for-ever")
                : texts.say("bans.until", times.of(listing.until()));
    }

    private String left(Answer.Listing listing) {
        return listing.uses() == 0
                ? texts.say("invitations.any")
                : texts.say("invitations.left", listing.left(), listing.uses());
    }
}
