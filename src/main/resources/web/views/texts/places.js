// What the spots of a floor are called.
import {language} from './texts.js';

const CHINESE = {
    fountain: '喷泉', bench: '长椅', market: '集市', clock: '大钟', tree: '大树', stage: '舞台', kiosk: '小亭', lamp: '路灯', well: '水井', statue: '雕像',
    pond: '池塘', arbour: '凉亭', roses: '玫瑰', swing: '秋千', hammock: '吊床', sundial: '日晷', beehive: '蜂箱', fireplace: '壁炉', sofa: '沙发', bookshelf: '书架',
    table: '桌子', piano: '钢琴', window: '窗户', bar: '吧台', globe: '地球仪', desk: '书桌', plant: '盆栽', campfire: '篝火', boat: '小船', lighthouse: '灯塔',
    hut: '小屋', palm: '棕榈', driftwood: '浮木', tent: '帐篷', pavilion: '阁子', jetty: '栈桥',
};

/** A name that its owner gave it, or else what stands there. */
export const place = ({spot, kind}) => spot === kind && language() === 'zh' ? CHINESE[kind] ?? kind : spot;
