import { expect } from 'chai';
import { effect, operationNamed } from '#cartridge/operations/rules/operation';

describe('An operation on an order', () => {
    const names = ['retry', 'release', 'ship', 'correct', 'cancel', 'accept', 'refuse', 'handled'];
    names.forEach((name) => it(`${name} is known by its name`, () => expect(operationNamed(name)).to.equal(name)));

    it('is none by another name', () => {
        ['', 'Ship', 'delete', 'toString'].forEach((name) => expect(operationNamed(name)).to.equal(null));
    });

    it('has effects with the values for their texts', () => {
        expect(effect('status', ['New', 'Shipped'])).to.deep.equal({ code: 'status', values: ['New', 'Shipped'] });
        expect(effect('oms-told')).to.deep.equal({ code: 'oms-told', values: [] });
    });
});
