package metaverse.universe;

import java.util.List;
import java.util.stream.Collectors;
import metaverse.floor.Spot;
import metaverse.universe.Command.Addressee;
import org.jspecify.annotations.Nullable;

/// What the places of a floor are called.
final class Naming {
    /// The name that the room's owner gave it, or its kind.
    Sign sign(Ground ground, Spot spot) {
        var landmark = ground.room.landmarks.get(spot.kind());
        return new Sign(spot.kind(), landmark == null ? null : landmark.name());
    }

    /// The spot that is meant: by the name it was given first, then by its kind.
    @Nullable Spot spot(Ground ground, Addressee named) {
        var word = named.candidates().isEmpty() ? named.shown() : named.candidates().getFirst().shown();
        for (var spot : ground.floor.spots()) {
            var landmark = ground.room.landmarks.get(spot.kind());
            if (landmark != null && landmark.name().equalsIgnoreCase(word)) {
                return spot;
            }
        }
        return ground.floor.spots().stream().filter(spot -> spot.kind().equalsIgnoreCase(word)).findFirst()
                .orElse(null);
    }

    /// The kinds and names of all spots, for whoever meant one that is not there.
    String places(Ground ground) {
        return ground.floor.spots().stream().map(spot -> sign(ground, spot).toString())
                .collect(Collectors.joining("\n"));
    }

    Addressee addressee(Room room) {
        return new Addressee(room.where().name(), List.of(room.place.name()));
    }
}
