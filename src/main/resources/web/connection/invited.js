// An invitation that stands behind the # of the address. It is said to the server once, before whoever comes, and then taken out of the
// address; it is kept nowhere.
const FORM = /^#invitation=([\w-]{1,64})$/;

export class Invited {
    #code = null;

    constructor(visit) {
        this.visit = visit;
        addEventListener('hashchange', () => this.#opened());
    }

    /** Takes the code from the address. @return whether there is one */
    find() {
        this.#code = FORM.exec(location.hash)?.[1] ?? null;
        return this.#code !== null;
    }

    /** Tells the server, which shows where it leads to whoever is not in yet. */
    show() {
        if (this.#code) {
            this.visit.send({do: 'join', invitation: this.#code});
        }
    }

    /** It was followed, or is good no longer. */
    end() {
        if (this.#code) {
            this.#code = null;
            this.visit.world.invited = null;
            history.replaceState(null, '', location.pathname + location.search);
        }
    }

    /** @return whether it was about an invitation of somebody who is not in yet */
    heard(event) {
        const {world} = this.visit;
        if (world.phase === 'in' || !this.#code) {
            return false;
        }
        if (event.event === 'invited') {
            world.invited = event;
        } else if (event.event === 'refused' && event.do === 'join') {
            this.end();
            world.phase === 'naming' ? world.refusal = event : world.toast(event.text, 'bad');
        } else {
            return false;
        }
        world.changed();
        return true;
    }

    /** A link was opened in a page that stands open already. */
    #opened() {
        const {visit} = this;
        if (!this.find()) {
            return;
        }
        if (visit.world.phase === 'in') {
            const object = {do: 'join', invitation: this.#code};
            this.end();
            visit.asking.act(object).catch(refused => visit.world.toast(refused.message, 'bad'));
        } else if (visit.world.phase === 'naming') {
            visit.lookAround();
        }
    }
}
