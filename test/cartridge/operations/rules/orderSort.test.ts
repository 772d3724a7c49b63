import { expect } from 'chai';
import { sortAfterClick, sortingOf, sortNamed, sortsOf } from '#cartridge/operations/rules/orderSort';

describe('The sorting of a list of orders', () => {
    const sorts: Array<[string, string, string]> = [
        ['created', 'creationDate', 'creationDate'],
        ['number', 'orderNo', 'custom.orderNo'],
        ['status', 'custom.externalOrderStatus', 'custom.appliedStatus'],
        ['buyer', 'customerName', ''],
        ['deadline', '', 'custom.shipBy']
    ];
    sorts.forEach(([sort, inSearch, inLedger]) =>
        it(`by ${sort} is in both directions, or the list's own where it cannot be`, () => {
            const sorting = (attribute: string, direction: string): string =>
                attribute === '' ? 'own' : `${attribute} ${direction}`;
            expect(sortingOf(sort, 'search', 'own')).to.equal(sorting(inSearch, 'asc'));
            expect(sortingOf('-' + sort, 'search', 'own')).to.equal(sorting(inSearch, 'desc'));
            expect(sortingOf(sort, 'ledger', 'own')).to.equal(sorting(inLedger, 'asc'));
            expect(sortingOf('-' + sort, 'ledger', 'own')).to.equal(sorting(inLedger, 'desc'));
        })
    );

    it("is the list's own for an unknown name", () => {
        ['', '-', 'price', '-price', '--number', 'num-ber'].forEach((name) => {
            expect(sortNamed(name), name).to.equal('');
            expect(sortingOf(name, 'search', 'own'), name).to.equal('own');
        });
        ['number', '-number'].forEach((name) => expect(sortNamed(name)).to.equal(name));
    });

    it('is offered where the list has it', () => {
        expect(sortsOf('search')).to.deep.equal(['created', 'number', 'status', 'buyer']);
        expect(sortsOf('ledger')).to.deep.equal(['created', 'number', 'status', 'deadline']);
    });

    it('turns round with a second click on its column', () => {
        expect(sortAfterClick('number', '')).to.equal('number');
        expect(sortAfterClick('number', 'number')).to.equal('-number');
        expect(sortAfterClick('number', '-number')).to.equal('number');
        expect(sortAfterClick('number', 'buyer')).to.equal('number');
    });
});
