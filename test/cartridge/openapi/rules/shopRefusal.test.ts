import { expect } from 'chai';
import type { ErrorClass } from '#cartridge/openapi/rules/apiErrors';
import { isAboutAny, isAboutPage, isAboutShop } from '#cartridge/openapi/rules/shopRefusal';

describe('An error of Get Order Detail', () => {
    const errors: Array<[string, number, boolean, boolean]> = [
        ['scope missing', 105005, true, false],
        ['an order of another seller', 21008111, false, false],
        ['internal error', 36009003, false, false],
        ['a code that TikTok does not document', 99999999, false, true],
        ['an answer without a code', 0, false, false]
    ];
    errors.forEach(([what, code, isShop, isAny]) =>
        it(`${code}, ${what}, is about ${isShop ? 'the shop' : isAny ? 'the shop or an order' : 'neither'}`, () =>
            expect([isAboutShop({ code }), isAboutAny({ code })]).to.deep.equal([isShop, isAny]))
    );
});

describe('An error of a page of a list', () => {
    const errors: Array<[string, ErrorClass, boolean]> = [
        ['t', 'data', true],
        ['t', 'undocumented', true],
        ['t', 'setup', true],
        ['t', 'transient', false],
        ['', 'data', false],
        ['', 'setup', false]
    ];
    errors.forEach(([token, errorClass, isPage]) =>
        it(`of class ${errorClass}, after ${token ? 'a token' : 'none'}, is ${isPage ? '' : 'not '}about the page`, () =>
            expect(isAboutPage(token, { errorClass })).to.equal(isPage))
    );
});
