// Small signs, drawn here. Each is decoration: the button around it has the words.
import {html, svg} from 'lit';

const PATHS = {
    menu: svg`<path d="M3 6h14M3 10h14M3 14h14"></path>`,
    people: svg`<circle cx="7.5" cy="7" r="2.75"></circle><path d="M2.5 16c0-3 2-4.5 5-4.5s5 1.5 5 4.5M13 4.6a2.75 2.75 0 0 1 0 4.9M14.5 11.8c2 .5 3 1.900 3 4.200"></path>`,
    search: svg`<circle cx="9" cy="9" r="5.250"></circle><path d="m13 13 4 4"></path>`,
    plus: svg`<path d="M10 4v12M4 10h12"></path>`,
    more: svg`<path d="M5 10h.01M10 10h.01M15 10h.01" stroke-width="2.6"></path>`,
    close: svg`<path d="m5 5 10 10M15 5 5 15"></path>`,
    send: svg`<path d="M3.500 9.800 16.500 4l-4.300 12.500-3-5.200z"></path>`,
    reply: svg`<path d="M8 5 3.500 9.500 8 14M4 9.500h7.500c3 0 5 1.800 5 5"></path>`,
    smile: svg`<circle cx="10" cy="10" r="6.750"></circle><path d="M7.250 11.750c1.200 1.900 4.300 1.900 5.500 0M7.750 8h.01M12.250 8h.01"></path>`,
    trash: svg`<path d="M4 6h12M8 6V4h4v2M5.500 6l.7 10h7.600l.7-10"></path>`,
    copy: svg`<path d="M7 7h9v9H7zM4 13V4h9"></path>`,
    lock: svg`<path d="M5.500 9h9v7h-9zM7.250 9V6.750a2.750 2.750 0 0 1 5.500 0V9"></path>`,
    hash: svg`<path d="M8 4 6.500 16M13.500 4 12 16M4 8h12.500M3.500 12.500H16"></path>`,
    down: svg`<path d="M10 4v12M5 11l5 5 5-5"></path>`,
    calendar: svg`<path d="M4 5.500h12V16H4zM4 9h12M7.500 3.500v3M12.500 3.500v3"></path>`,
    map: svg`<path d="m3 5 4.500-1.500 5 2L17 4v11l-4.500 1.500-5-2L3 16zM7.500 3.500v11M12.500 5.500v11"></path>`,
    walk: svg`<circle cx="11" cy="4" r="1.500"></circle><path d="M10.500 7 9 11.500l-2.500 5M9 11.500l3 2 .5 3.500M10.500 7l-3 2v2M10.500 7l2.500 2.500 2 .5"></path>`,
    again: svg`<path d="M4.500 10a5.500 5.500 0 1 0 1.800-4M6.500 2.500V6H10"></path>`,
    play: svg`<path d="M6.500 4.500v11l9-5.500z"></path>`,
    pause: svg`<path d="M7 5v10M13 5v10"></path>`,
    back: svg`<path d="m12 5-5 5 5 5"></path>`,
    door: svg`<path d="M5 16V4h8v12M3 16h14M10.500 10h.01"></path>`,
};

export const icon = name => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${PATHS[name]}</svg>`;
