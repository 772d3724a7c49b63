import { expect } from 'chai';
import { awaitedLists, awaitedOrders, forgottenOrders, lookedFor } from '#cartridge/returns/rules/awaitedOrders';

describe('The orders whose returns wait', () => {
    it('are the earlier ones and the new ones, each once', () => {
        expect(awaitedOrders(['1', '2'], ['2', '3', '3'])).to.deep.equal(['1', '2', '3']);
        expect(awaitedOrders([], [])).to.deep.equal([]);
    });

    const ids = (count: number): string[] =>
        Array.from({ length: count }, (_value, index) => String(577000000000000001n + BigInt(index)));

    it('are the latest 3,000, in lists that a stored text has room for', () => {
        const all = ids(3100);
        const kept = awaitedOrders(all.slice(0, 100), all.slice(100));
        expect(kept).to.deep.equal(all.slice(100));
        expect(forgottenOrders(all.slice(0, 200), all.slice(100))).to.equal(100);
        expect(forgottenOrders(all.slice(0, 2999), all.slice(0, 1))).to.equal(0);
        const lists = awaitedLists(kept);
        expect(lists[0]).to.deep.equal(all.slice(-150));
        expect(lists.slice(1).concat(lists.slice(0, 1)).flat()).to.deep.equal(kept);
        lists.forEach((list) => expect(JSON.stringify(list).length).to.be.below(4000));
        expect(awaitedLists([])).to.deep.equal([[]]);
    });

    it('are looked for by turns, the latest with each', () => {
        const all = ids(400);
        expect(lookedFor(all.slice(0, 150), 7)).to.deep.equal(all.slice(0, 150));
        const looked = [1, 2].map((turn) => lookedFor(all, turn));
        looked.forEach((list) => expect(list.slice(0, 150)).to.deep.equal(all.slice(-150)));
        expect([...new Set(looked.flat())]).to.have.members(all);
    });
});
