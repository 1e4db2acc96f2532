// A text as it is shown: line breaks by CSS, links and code in backticks here, nothing else. All of it goes through text bindings, so
// nothing a person says becomes markup.
import {html} from 'lit';

const PIECE = /```\n?([\s\S]+?)\n?```|`([^`\n]+)`|(https?:\/\/[^\s<>"'`\u3000-\u303f\uff00-\uffef]+)/gi;
const CLOSING = {')': '(', ']': '[', '}': '{'};

/** Where a link ends that a sentence goes on after. */
function trimmed(link) {
    let end = link;
    while (/[.,:;!?)\]}]$/.test(end)) {
        const opening = CLOSING[end.at(-1)];
        if (opening && end.split(opening).length >= end.split(end.at(-1)).length) {
            break;
        }
        end = end.slice(0, -1);
    }
    return end;
}

function isSafe(link) {
    try {
        const {protocol, username} = new URL(link);
        return ['http:', 'https:'].includes(protocol) && username === ''; // https://bank.example@evil.example is no bank's
    } catch {
        return false;
    }
}

export function saying(text) {
    const parts = [];
    let from = 0;
    for (const found of text.matchAll(PIECE)) {
        const [all, block, code, link] = found;
        let end = found.index + all.length;
        let shown;
        if (link) {
            const href = trimmed(link);
            if (!isSafe(href)) {
                continue;
            }
            end = found.index + href.length;
            shown = html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${href}</a>`;
        } else {
            shown = block ? html`<code class="block">${block}</code>` : html`<code>${code}</code>`;
        }
        parts.push(text.slice(from, found.index), shown);
        from = end;
    }
    parts.push(text.slice(from));
    return parts;
}
