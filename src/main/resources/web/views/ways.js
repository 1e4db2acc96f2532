// The other ways in, for whoever has a terminal or a bot.
import {html} from 'lit';
import {tell} from './texts/texts.js';

export const ways = ({host, port}) => html`<details class="ways">
    <summary>${tell('ways')}</summary>
    <h2>${tell('ways.terminal')}</h2>
    <p>${tell('ways.nc')}</p>
    <pre tabindex="0"><kbd>nc ${host} ${port}</kbd></pre>
    <p>${tell('ways.then')}</p>
    <pre tabindex="0"><kbd>name:lily
hello everyone</kbd></pre>
    <p>${tell('ways.windows', host, port)}</p>
    <h2>${tell('ways.bot')}</h2>
    <p>${tell('ways.json')}</p>
    <pre tabindex="0"><kbd>{"do":"enter","name":"robby"}
{"do":"say","room":"plaza","text":"hello"}</kbd></pre>
</details>`;
