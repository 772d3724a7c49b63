import { expect } from 'chai';
import { listOrderIds } from '#cartridge/operations/rules/orderIds';

describe("TikTok's order ids in a text", () => {
    const SHORT = '1'.repeat(15);
    const LONG = '2'.repeat(20);
    const texts: Array<[string, string, string[]]> = [
        ['a column of a spreadsheet', `${LONG}\r\n${SHORT}\r\n`, [LONG, SHORT]],
        ['ids between words', `order ${SHORT}, then "${LONG}"`, [SHORT, LONG]],
        ['an id twice', `${SHORT} ${LONG} ${SHORT}`, [SHORT, LONG]],
        ['numbers that are too short or too long', `${'1'.repeat(14)} ${'2'.repeat(21)} 7`, []],
        ['no number', 'none', []],
        ['nothing', '', []]
    ];
    texts.forEach(([what, text, ids]) => it(`from ${what}`, () => expect(listOrderIds(text, 5)).to.deep.equal(ids)));

    it('are as many as are wanted, of a text of any length', () => {
        const text = Array.from({ length: 30000 }, (_none, index) => `7 ${10 ** 15 + index}`).join();
        expect(listOrderIds(text, 2)).to.deep.equal(['1000000000000000', '1000000000000001']);
        expect(listOrderIds(text, 501)).to.have.length(501);
    });
});
