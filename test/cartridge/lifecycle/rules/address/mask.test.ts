import { expect } from 'chai';
import { hasMask } from '#cartridge/lifecycle/rules/address/mask';

describe('A masked text', () => {
    ['2* ****** ***', '*', 'J\u2217', '\uFF0A\uFF0A', '\u2022', 'a\u25CFb'].forEach((text) => {
        it(`is "${text}"`, () => expect(hasMask(text)).to.equal(true));
    });

    ['', '22 Sample Avenue', 'Müller-Lüdenscheidt', '東京都', '#5 (x) +1 ...'].forEach((text) => {
        it(`is not "${text}"`, () => expect(hasMask(text)).to.equal(false));
    });
});
