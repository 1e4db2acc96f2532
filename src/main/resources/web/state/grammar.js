// What a typed line means, by the grammar of the text door (docs/protocol.md), as far as a page must know it before anything is sent.
const ADDRESS = /[A-Za-z0-9._%+-]/;
const BEGINNING = /[\p{L}\p{Nd}\p{Nl}]/u;
const PART = /[\p{L}\p{Nd}\p{Nl}\p{M}_\-[\]\\`^{}|.]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const TRAILING = /[.\-_|^]$/;
const SEPARATOR = /[,:;，：；、]/;
const SECRET = ['login', 'register', 'password', 'passwd', 'erase', 'knock'];

/** What is typed often, for the list that opens after a colon. */
export const COMMANDS = ['help', 'who', 'me', 'say', 'away', 'back', 'rooms', 'create', 'join', 'leave', 'topic', 'invite',
    'befriend', 'friends', 'ignore', 'history', 'search', 'unread', 'export', 'kick', 'mute', 'ban', 'slow'];

/** Without what the server takes away before it reads: controls, bidirectional controls, separators, halves of signs. */
const clean = line => line.replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '').trim();

/** The word of a command in small letters, or null. */
export function word(line) {
    return /^[:：/]([A-Za-z]{2,})(?=\s|$)/.exec(clean(line))?.[1].toLowerCase() ?? null;
}

/** What follows the word of a command. */
export const rest = line => clean(line).replace(/^\S+\s*/, '');

export const isName = line => /^name[:：]/i.test(clean(line));

/** Whether it asks the server for something instead of saying something. */
export function isCommand(line) {
    const name = word(line);
    return isName(line) || (name !== null && name !== 'me' && name !== 'say');
}

/** Whether a password may be in it: such a line is kept nowhere. */
export const isSecret = line => SECRET.includes(word(line));

/** Where the mention that begins at `at` ends; `at` itself where none does. */
function end(text, at) {
    if (!'@＠'.includes(text[at]) || (at > 0 && ADDRESS.test(text[at - 1]))) {
        return at;
    }
    let begins = false;
    let seen = false;
    let i = at + 1;
    while (i < text.length) {
        const sign = String.fromCodePoint(text.codePointAt(i));
        const unseen = UNSEEN.test(sign);
        if (!unseen && !PART.test(sign)) {
            break;
        }
        if (!seen && !unseen) {
            seen = true;
            begins = BEGINNING.test(sign);
        }
        i += sign.length;
    }
    return begins ? i : at;
}

function afterSeparator(text, at) {
    if (at >= text.length || !SEPARATOR.test(text[at])) {
        return at;
    }
    const next = at + 1;
    const following = [...text.slice(next, next + 4)];
    const isWord = following.length > 0 && BEGINNING.test(following[0])
        && (text[at] !== ':' || following[0] >= '\u0080' || (following.length > 1 && BEGINNING.test(following[1])));
    return next >= text.length || /[\s@＠]/.test(text[next]) || isWord ? next : at;
}

/** The name without the signs that end a sentence, if only so someone has it; else as it was typed. */
function shown(typed, isKnown) {
    for (let name = typed; name; name = name.slice(0, -1)) {
        if (isKnown(name)) {
            return name;
        }
        if (!TRAILING.test(name)) {
            break;
        }
    }
    return typed;
}

/**
 * Whom a line is for.
 * @return {{to: string[], text: string}} to: the names, empty where it is for everyone; text: the line without its address
 */
export function mentions(line, isKnown) {
    if (isName(line) || !['me', null].includes(word(line))) {
        return {to: [], text: line};
    }
    const text = word(line) === 'me' ? rest(line) : clean(line);
    const to = [];
    let isAddress = true;
    let from = 0;
    let i = 0;
    while (i < text.length) {
        const to1 = end(text, i);
        if (to1 > i) {
            const name = shown(text.slice(i + 1, to1), isKnown);
            if (!to.some(each => each.toLowerCase() === name.toLowerCase())) {
                to.push(name);
            }
            i = isAddress ? afterSeparator(text, to1) : to1;
        } else if (isAddress && /\s/.test(text[i])) {
            i++;
        } else {
            isAddress = false;
            i++;
        }
        from = isAddress ? i : from;
    }
    return {to, text: text.slice(from)};
}

/** The name or command that is being typed at the caret, for the list of what it may become. */
export function beginning(text, caret) {
    const before = text.slice(0, caret);
    const command = /^[:/]([A-Za-z]*)$/.exec(before);
    if (command) {
        return {sign: before[0], typed: command[1].toLowerCase(), from: 0};
    }
    const at = /(?:^|[^A-Za-z0-9._%+-])([@＠][^\s@＠,:;，：；、]*)$/.exec(before);
    return at ? {sign: '@', typed: at[1].slice(1).toLowerCase(), from: caret - at[1].length} : null;
}
