// Keeps the shell of the page, so that an installed one opens at once and says itself when there is no network. What people say
// never passes here: that is on the WebSocket.
const NAME = '{at}';
const FILES = [/* files */];

self.addEventListener('install', event => {
    event.waitUntil(caches.open(NAME).then(cache => cache.addAll(['/', '/favicon.svg', ...FILES])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
    event.waitUntil(caches.keys()
        .then(names => Promise.all(names.filter(name => name !== NAME).map(name => caches.delete(name))))
        .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== location.origin) {
        return;
    }
    if (FILES.includes(url.pathname)) {
        event.respondWith(caches.match(url.pathname).then(kept => kept ?? fetch(event.request)));
    } else if (url.pathname === '/') {
        // The server's own first; the kept one only where there is no server.
        event.respondWith(fetch(event.request).catch(() => caches.match('/')));
    }
});
