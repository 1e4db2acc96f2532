// What all our elements have in common: they stand in the page's own tree, where its styles are, and follow the world.
import {LitElement} from 'lit';

export class Element extends LitElement {
    static properties = {world: {attribute: false}, visit: {attribute: false}, deeds: {attribute: false}};
    #unwatch;

    createRenderRoot() {
        return this;
    }

    connectedCallback() {
        super.connectedCallback();
        this.#watch();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#unwatch?.();
        this.#unwatch = undefined;
    }

    willUpdate() {
        this.#watch();
    }

    #watch() {
        if (this.world && this.isConnected) {
            this.#unwatch ??= this.world.watch(() => this.requestUpdate());
        }
    }
}
