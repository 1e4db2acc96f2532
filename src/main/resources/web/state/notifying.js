// Calls people who look elsewhere: a number in the title, and the browser's notifications where they were asked for by a click.
import {keep, kept} from '../connection/keeping.js';
import {tell} from '../views/texts/texts.js';

const TITLE = 'Mini Metaverse';

export class Notifying {
    constructor(world) {
        this.world = world;
    }

    get isPossible() {
        return 'Notification' in window && isSecureContext;
    }

    get isOn() {
        return this.isPossible && Notification.permission === 'granted' && kept('notify', false, true);
    }

    async turn(on) {
        keep('notify', on && await Notification.requestPermission() === 'granted', true);
        this.world.changed();
    }

    count() {
        const {unread, here} = this.world;
        const title = (unread > 0 ? `(${unread}) ` : '') + (here ? `${here.name} · ` : '') + TITLE;
        if (document.title !== title) {
            document.title = title;
        }
    }

    spoken(talk, event) {
        const name = this.world.me.name.toLowerCase();
        if (!talk.isRoom || event.text.toLowerCase().includes(name)) {
            this.#show(talk.isRoom ? `${event.from} · #${talk.name}` : event.from, event.text, talk.key);
        }
    }

    news(event) {
        if (event.news === 'friend-request' || event.news === 'invited') {
            this.#show(TITLE, event.text || tell('news'), event.news);
        }
    }

    #show(title, body, tag) {
        if (this.isOn && (document.visibilityState !== 'visible' || !document.hasFocus())) {
            const shown = new Notification(title, {body: body.slice(0, 200), tag, icon: '/icon-192.png'});
            shown.onclick = () => {
                window.focus();
                if (this.world.conversations.has(tag)) {
                    this.onopen?.(tag);
                }
                shown.close();
            };
        }
    }
}
