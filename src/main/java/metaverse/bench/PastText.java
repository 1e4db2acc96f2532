package metaverse.bench;

import java.util.SplittableRandom;

/// What a room is filled with: talk in two scripts. Each record tells its own number, so that any page can be checked
/// without keeping a million records in mind; now and then there is a rare word.
///
/// @param every how many records have one rare word of a kind among them
record PastText(int every) {
    /// A rare word.
    ///
    /// @param phase the number of its record, beyond a multiple of [#every]
    record Rare(String word, int phase) {}

    private static final String[] COMMON = ("people talk about the weather and what there is for dinner today when "
            + "somebody asks whether anyone has seen a good film lately or knows how to mend an old bicycle before "
            + "next week because it rains again so we stay inside play chess read books drink tea listen music")
            .split(" ");

    private static final String[] CHINESE = {"今天天气很好", "我们一起去吃饭吧", "昨天的电影真有意思", "你什么时候回家", "谢谢大家", "这个问题我不知道",
        "明天早上见", "音乐太大声了"};

    private static final int LEAST = 6;
    private static final int MOST = 14;

    /// The words that are looked for, one in each script.
    Rare[] rare() {
        return new Rare[] {new Rare("zephyr", 0), new Rare("极光", every / 2)};
    }

    /// What record number `number` says. Nothing in it needs escaping in JSON.
    String of(long number) {
        var random = new SplittableRandom(number);
        var text = new StringBuilder(head(number));
        for (var words = random.nextInt(LEAST, MOST); words > 0; words--) {
            text.append(' ').append(COMMON[random.nextInt(COMMON.length)]);
        }
        if (random.nextInt(3) == 0) {
            text.append(' ').append(CHINESE[random.nextInt(CHINESE.length)]);
        }
        for (var rare : rare()) {
            if (number % every == rare.phase) {
                text.append(' ').append(rare.word);
            }
        }
        return text.toString();
    }

    private static String head(long number) {
        return "#" + number;
    }

    /// Whether a text is that of this record.
    static boolean isOf(long number, String text) {
        return text.startsWith(head(number) + " ");
    }

    /// The rare word of the latest record up to `number` that has one.
    Rare last(long number) {
        var rare = rare();
        return latest(rare[0], number) > latest(rare[1], number) ? rare[0] : rare[1];
    }

    /// The last record up to `number` that has the word; less than one where none has it.
    long latest(Rare rare, long number) {
        return number - Math.floorMod(number - rare.phase, (long) every);
    }
}
