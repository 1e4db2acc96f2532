// The words of the page, in the language of its reader.
import {en} from './en.js';
import {zh} from './zh.js';
import {keep, kept} from '../../connection/keeping.js';

const ALL = {en, zh};
let chosen = 'en';

export function chooseLanguage(wanted = kept('language', null, true) ?? navigator.language) {
    chosen = wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    document.documentElement.lang = chosen === 'zh' ? 'zh-Hans' : 'en';
}

export function keepLanguage(wanted) {
    keep('language', wanted, true);
    chooseLanguage(wanted);
}

export const language = () => chosen;

/** The text of this name; one that needs words of its own is a function of them. */
export function tell(name, ...words) {
    const text = ALL[chosen][name] ?? en[name] ?? name;
    return typeof text === 'function' ? text(...words) : text;
}

const formats = new Map();

function format(name, options) {
    const key = chosen + name;
    if (!formats.has(key)) {
        formats.set(key, new Intl.DateTimeFormat(chosen === 'zh' ? 'zh-CN' : navigator.languages.find(each => each.startsWith('en')) ?? 'en-GB', options));
    }
    return formats.get(key);
}

export const clock = date => format('clock', {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(date);

export const moment = date => format('moment', {dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23'}).format(date);

export function day(date, now = new Date()) {
    const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
    if (days === 0 || days === 1) {
        return tell(days === 0 ? 'today' : 'yesterday');
    }
    return format('day' + (date.getFullYear() === now.getFullYear()), {
        weekday: 'long', day: 'numeric', month: 'long', ...(date.getFullYear() === now.getFullYear() ? {} : {year: 'numeric'}),
    }).format(date);
}

export const list = names => new Intl.ListFormat(chosen === 'zh' ? 'zh-CN' : 'en').format(names);
