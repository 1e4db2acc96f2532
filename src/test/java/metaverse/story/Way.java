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
    /// The text door's lines, through the JSON door.
    JSON_LINES {
        @Override
        Guest guest(House house) throws IOException {
            return new LinesGuest(house.json());
        }
    };

    abstract Guest guest(House house) throws IOException;
}
