// One visit from the name to the goodbye: comes in, comes back after a loss, and hands everything heard on. What it is at:
// naming (asks for a name), calling (on the way in), in, away (the line is lost and called again), out (not wanted back by itself).
import {Asking} from './asking.js';
import {Invited} from './invited.js';
import {keep, kept} from './keeping.js';
import {Link} from './link.js';
import {Outbox} from './outbox.js';
import {pause} from './backoff.js';
import {language} from '../views/texts/texts.js';

/** Reasons of a farewell after which one comes back by oneself. */
const PASSING = ['closing', 'too-slow', 'idle', 'too-many-sessions', 'sign-in-time', 'doors-closed'];

export class Visit {
    #entry = null;
    #token = null;
    #attempt = 0;
    #timer = 0;
    #swallow = 0;

    constructor(world) {
        this.world = world;
        this.link = new Link({opened: () => this.#opened(), heard: event => this.#heard(event), lost: () => this.#lost()});
        this.invited = new Invited(this);
        this.asking = new Asking(object => this.send(object));
        this.outbox = new Outbox(object => this.send(object), () => world.changed());
        addEventListener('online', () => this.#hurry());
        document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#hurry());
    }

    /** @param hearing what takes everything heard while in */
    listen(hearing) {
        this.hearing = hearing;
    }

    begin() {
        this.#token = kept('token', null) ?? kept('token', null, true);
        const isInvited = this.invited.find();
        if (this.#token) {
            this.#phase('calling');
            this.#call();
        } else if (isInvited) {
            this.lookAround();
        }
    }

    /** Stands before the door and asks what can be known there. */
    lookAround() {
        this.link.isOpen ? this.#enter() : this.#call();
    }

    /** Comes in as a guest, or with a password as an account. */
    enter(name, password, word) {
        this.#token = null;
        this.#entry = password ? {do: 'login', name, password} : {do: 'enter', name};
        this.word = word;
        this.world.refusal = null;
        this.#phase('calling');
        this.link.isOpen ? this.#enter() : this.#call();
    }

    /** Comes back after another tab or the operator ended it. */
    again() {
        if (this.#token || this.#entry) {
            this.#phase('away');
            this.#call();
        } else {
            this.askName(null);
        }
    }

    quit() {
        this.send({do: 'quit'});
        this.#leave();
    }

    #leave() {
        this.forget();
        this.outbox.clear();
        this.world.forget();
        this.askName(null);
    }

    forget() {
        this.#token = null;
        keep('token', null);
        keep('token', null, true);
    }

    askName(refusal) {
        clearTimeout(this.#timer);
        this.link.hangUp();
        this.asking.lost();
        this.outbox.free(false);
        this.#entry = null;
        this.world.refusal = refusal;
        this.#phase('naming');
    }

    send(object) {
        return this.link.send(object);
    }

    /** Says the texts of the server in another language from now on. */
    speak() {
        this.#quietly(`:lang ${language()}`);
    }

    /** Says it and shows nobody the answer. */
    #quietly(text) {
        if (this.send({do: 'line', text})) {
            this.#swallow++;
        }
    }

    #phase(phase) {
        this.world.phase = phase;
        this.world.changed();
    }

    #call() {
        clearTimeout(this.#timer);
        this.link.call();
    }

    #opened() {
        this.#swallow = 0;
        // Days that are typed, and the times of what is exported, are meant as they are here.
        this.#quietly(`:tz ${Intl.DateTimeFormat().resolvedOptions().timeZone}`);
        if (language() !== 'en') {
            this.speak();
        }
        this.#enter();
    }

    #enter() {
        this.invited.show();
        if (this.word) {
            this.send({do: 'knock', word: this.word});
        }
        if (this.#token) {
            this.send({do: 'enter', token: this.#token});
        } else if (this.#entry) {
            this.send(this.#entry);
        }
    }

    #lost() {
        this.asking.lost();
        this.outbox.free(false);
        this.hearing.lost();
        switch (this.world.phase) {
            case 'naming': case 'out': return;
            case 'calling':
                if (!this.#token) {
                    this.askName({reason: 'no-answer', text: ''});
                    return;
                }
                break;
            default:
                this.#phase('away');
        }
        this.world.isLate = true;
        this.#callAgain();
    }

    #callAgain() {
        this.world.changed();
        this.#timer = setTimeout(() => this.#call(), pause(this.#attempt++));
    }

    /** The network is back, or somebody looks: no need to wait longer. */
    #hurry() {
        const {phase} = this.world;
        if (phase === 'away' && !this.link.isCalling && !this.link.isOpen) {
            this.#call();
        } else if (phase === 'in') {
            this.link.ask();
        }
    }

    hurry() {
        this.#attempt = 0;
        this.#hurry();
    }

    #heard(event) {
        switch (event.event) {
            case 'welcome': return this.#welcomed(event);
            case 'token': return this.#keepToken(event.token, true);
            case 'farewell': return this.#farewell(event);
            case 'notice':
                if (this.#swallow > 0) {
                    this.#swallow--;
                    return undefined;
                }
                break;
            case 'refused':
                if (event.do === 'line' && this.#swallow > 0) {
                    this.#swallow--;
                    return undefined;
                }
                if ((event.do === 'enter' || event.do === 'login' || event.do === 'knock') && this.world.phase !== 'in') {
                    return this.#notIn(event);
                }
                break;
            default:
        }
        if (!this.invited.heard(event) && !this.asking.heard(event)) {
            this.hearing.heard(event);
        }
        return undefined;
    }

    #welcomed(event) {
        const former = this.world.me?.id ?? kept('id', event.me.id);
        const isNew = former !== event.me.id;
        keep('id', event.me.id);
        this.invited.end();
        this.#attempt = 0;
        if (this.#entry?.password) {
            this.#entry = {do: 'enter', name: event.me.name}; // the password is kept nowhere
        }
        this.#keepToken(event.token, !event.me.guest);
        keep('name', event.me.name, true);
        this.world.refusal = null;
        this.world.isLate = false;
        this.#phase('in');
        this.hearing.welcomed(event, isNew);
    }

    #keepToken(token, lasting) {
        if (token) {
            this.#token = token;
            keep('token', lasting ? null : token);
            keep('token', lasting ? token : null, true);
        }
    }

    #notIn(event) {
        if (event.reason.startsWith('token-')) {
            this.forget();
            const name = this.world.me?.guest ? this.world.me.name : null;
            if (name) {
                this.#entry = {do: 'enter', name};
                this.#enter();
            } else {
                this.askName(null);
            }
        } else if (event.reason === 'too-many-sign-ins' && this.world.me) {
            this.link.hangUp();
            this.#phase('away');
            this.#callAgain();
        } else {
            this.forget();
            this.askName(event);
        }
    }

    #farewell(event) {
        if (event.reason === 'quit') {
            this.#leave();
        } else if (!PASSING.includes(event.reason)) {
            if (event.reason !== 'taken-over') {
                this.forget();
            }
            this.world.farewell = event;
            this.#phase('out');
        }
    }
}
