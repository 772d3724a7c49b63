import { expect } from 'chai';
import { addMembers, copyOf } from '#cartridge/platform/rules/members';

describe('The members of an object', () => {
    it('are joined by the members of another one, which count where both have a name', () => {
        const target: { [name: string]: number } = { a: 1, b: 2 };
        expect(addMembers(target, { b: 3, c: 4 })).to.equal(target);
        expect(target).to.deep.equal({ a: 1, b: 3, c: 4 });
    });

    it('are the same in a copy, which changes on its own', () => {
        const list = [1];
        const original = { list: list, name: 'a' };
        const copy = copyOf(original);
        copy.name = 'b';
        expect(copy.list).to.equal(list);
        expect(original.name).to.equal('a');
    });
});
