package metaverse.story;

import java.io.IOException;

/// The ways into a universe: every story is played through each of them.
enum Way {
    TEXT {
        @Override
        Guest guest(House house) throws IOException {
            return new TextGuest(house.text());
        }
    },
    JSON {
        @Override
        Guest guest(House house) throws IOException {
            return new JsonGuest(house.json());
        }
    },
    /// As a browser comes in.
    WEB {
        @Override
        Guest guest(House house) {
            return new JsonGuest(house.web());
        }
    },
    TEXT_TLS {
        @Override
        Guest guest(House house) throws IOException {
            return new TextGuest(house.text(Encrypted.socket(house.address())));
        }
    },
    JSON_TLS {
        @Override
        Guest guest(House house) throws IOException {
            return new JsonGuest(house.json(Encrypted.socket(house.address())));
        }
    },
    /// As a browser comes in with https.
    WEB_TLS {
        @Override
        Guest guest(House house) {
            return new JsonGuest(house.secureWeb());
        }
    },
    /// The text door's lines, through the JSON door.
    JSON_LINES {
        @Override
        Guest guest(House house) throws IOException {
            return new LinesGuest(house.json());
        }
    },
    IRC {
        @Override
        Guest guest(House house) throws IOException {
            return new IrcGuest(house.irc());
        }
    },
    /// As an IRC client in a browser comes in.
    IRC_WEB {
        @Override
        Guest guest(House house) {
            return new IrcGuest(house.irc("text.ircv3.net"));
        }
    };

    abstract Guest guest(House house) throws IOException;
}
