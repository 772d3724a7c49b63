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
    texts.forEach(([what, text, ids]) => it(`from ${what}`, () => expect(listOrderIds(text)).to.deep.equal(ids)));
});
