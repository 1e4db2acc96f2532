package metaverse.door.json;

import java.util.Arrays;
import java.util.Map;
import metaverse.door.json.Fields.Unfit;
import metaverse.universe.AccountCommand;
import metaverse.universe.Approachable;
import metaverse.universe.Command;

/// Reads coming in, and what concerns one's own account. A password is taken as it came, and shown nowhere.
final class AccountReader {
    private AccountReader() {}

    static Map<String, Reading> readings() {
        return Map.of(
                "enter", AccountReader::enter,
                "login", AccountReader::login,
                "prove", AccountReader::prove,
                "knock", wish -> new Command.Knock(wish.fields().string("word")),
                "register", wish -> new AccountCommand.Register(wish.fields().string("password")),
                "password",
                wish -> new AccountCommand.ChangePassword(wish.fields().optional("old"), wish.fields().string("new")),
                "log-out-others", _ -> new AccountCommand.LogOutOthers(),
                "approach", AccountReader::approach,
                "erase", wish -> new AccountCommand.Erase(wish.fields().string("password")));
    }

    private static Command enter(Wish wish) throws Unfit {
        if (wish.fields().has("token")) {
            return new Command.Resume(wish.fields().string("token"));
        }
        return wish.fields().has("password")
                ? login(wish)
                : new Command.Enter(wish.name("name"), true, InvitationReader.code(wish));
    }

    private static Command login(Wish wish) throws Unfit {
        return new Command.Login(wish.name("name"), wish.fields().string("password"), true);
    }

    private static Command prove(Wish wish) throws Unfit {
        var name = wish.fields().has("name") ? wish.name("name") : null;
        return new Command.Prove(name, wish.fields().string("message"), true);
    }

    private static AccountCommand approach(Wish wish) throws Unfit {
        var by = wish.fields().string("by");
        return Arrays.stream(Approachable.values())
                .filter(each -> each.code().equals(by))
                .findFirst()
                .map(AccountCommand.Approach::new)
                .orElseThrow(() -> Wish.unfit("by"));
    }
}
