// What outlives a reload. Of this tab (sessionStorage): a guest's token, lines under way, drafts. Of this browser (localStorage): an
// account's token, the language, the name used last. Where a browser keeps nothing, the page works until it is closed.
function store(lasting) {
    try {
        return lasting ? localStorage : sessionStorage;
    } catch {
        return null;
    }
}

export function kept(name, otherwise, lasting = false) {
    try {
        const text = store(lasting)?.getItem(name);
        return text === null || text === undefined ? otherwise : JSON.parse(text);
    } catch {
        return otherwise;
    }
}

export function keep(name, value, lasting = false) {
    try {
        if (value === null || value === undefined) {
            store(lasting)?.removeItem(name);
        } else {
            store(lasting)?.setItem(name, JSON.stringify(value));
        }
    } catch {
        // full or forbidden
    }
}
