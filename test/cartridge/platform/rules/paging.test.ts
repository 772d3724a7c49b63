import { expect } from 'chai';
import { reachablePage, reachablePages } from '#cartridge/platform/rules/paging';

describe('The pages of a list', () => {
    [
        [1, 1],
        [20, 20],
        [21, 20],
        [2.9, 2],
        [0, 1],
        [-3, 1]
    ].forEach(([asked, shown]) => {
        it(`page ${asked} of a thousand entries shows page ${shown}`, () => {
            expect(reachablePage(asked!, 50)).to.equal(shown);
        });
    });

    [
        [0, 1],
        [50, 1],
        [51, 2],
        [1000, 20],
        [100000, 20]
    ].forEach(([count, pages]) => {
        it(`${count} entries have ${pages} pages`, () => expect(reachablePages(count!, 50)).to.equal(pages));
    });
});
