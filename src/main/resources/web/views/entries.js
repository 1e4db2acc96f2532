// What the log shows, in order: records with the days between them, what happened meanwhile, and what waits to be recorded.
const CLOSE = 5 * 60_000;

export function entries(world, talk, pending) {
    const out = [];
    let last = null;
    let day = '';
    let isMarked = talk.mark === null;
    const asides = visible(talk);
    let next = 0;
    const passAsides = upTo => {
        for (; next < asides.length && asides[next].after <= upTo; next++) {
            out.push({key: asides[next].key, kind: 'aside', aside: asides[next]});
            last = null;
        }
    };
    for (const record of talk.records) {
        record.when ??= new Date(record.at);
        record.day ??= record.when.toDateString();
        passAsides(record.seq - 1);
        if (record.day !== day) {
            day = record.day;
            out.push({key: `d${day}`, kind: 'day', date: record.when});
            last = null;
        }
        if (!isMarked && record.seq > talk.mark && !world.isMe(record.id)) {
            isMarked = true;
            out.push({key: 'mark', kind: 'mark'});
            last = null;
        }
        out.push({key: `r${record.seq}`, kind: 'record', record, isGrouped: follows(record, last)});
        last = record.emote ? null : record;
    }
    if (talk.isAtEnd) {
        passAsides(Infinity);
        for (const line of pending) {
            const isPlain = line.shown.to.length === 0 && !line.object.emote && !line.failed;
            out.push({key: line.cid, kind: 'pending', line, isGrouped: isPlain && last !== null && world.isMe(last.id) && line.object.re === undefined});
            last = isPlain ? {id: world.me.id} : null;
        }
    }
    return out;
}

/** Asides of a stretch that is not in the window are not shown. */
function visible(talk) {
    return talk.hasEarlier ? talk.asides.filter(each => each.after >= talk.first - 1) : talk.asides;
}

function follows(record, last) {
    return last !== null && last.id === record.id && last.from === record.from && !record.emote && record.re === undefined
        && record.when - last.when < CLOSE;
}
