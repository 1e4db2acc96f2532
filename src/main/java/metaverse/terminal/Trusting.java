package metaverse.terminal;

import metaverse.texts.Texts;

/// Whether a person trusts a certificate that nobody vouches for: they are asked once, before anything is said. Belongs to the
/// client's thread.
final class Trusting {
    private final Stage stage;
    private final Texts texts;
    private final Errand errand;
    private final Ending ending;
    private String fingerprint = "";

    Trusting(Stage stage, Texts texts, Errand errand, Ending ending) {
        this.stage = stage;
        this.texts = texts;
        this.errand = errand;
        this.ending = ending;
    }

    /// Asks, where that is the trouble and somebody is there to be asked.
    boolean asks(Trouble trouble) {
        if (!(trouble instanceof Trouble.Unknown(var print)) || errand.manner() != Manner.PERSON) {
            return false;
        }
        fingerprint = print;
        stage.show(new Showing.Said(trouble.text(texts, errand.place())));
        return true;
    }

    /// The certificate was looked at.
    ///
    /// @return whether it goes on
    boolean decided(boolean isRight) {
        if (isRight) {
            stage.trust(fingerprint);
        } else {
            ending.fail(texts.say("join.tls.declined"));
        }
        return isRight;
    }
}
