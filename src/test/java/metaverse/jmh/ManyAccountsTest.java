package metaverse.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import metaverse.story.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyAccountsTest {
    @TempDir
    private Path data;

    @Test
    void everyOneOfThemIsAnAccountLikeOthers() throws IOException {
        ManyAccounts.fill(data, 1_005);

        try (var house = House.open(data); var last = house.json(); var guest = house.json()) {
            var me = last.login("member001004", ManyAccounts.PASSWORD).object("me");
            assertThat(me.flag("guest")).isFalse();
            assertThat(last.answer("do", "friends").objects("friends")).extracting(friend -> friend.text("name"))
                    .containsExactlyInAnyOrder("member001003", "member000000");
            assertThat(last.answer("do", "rooms").objects("rooms")).singleElement()
                    .satisfies(plaza -> assertThat(plaza.flag("mine")).isTrue());

            guest.send("do", "enter", "name", "member000500");
            assertThat(guest.next().text("reason")).isEqualTo("name-owned");
        }
    }
}
