import { expect } from 'chai';
import { chosenGroups } from '#tools/mutate/chosenGroups';

const ALL = ['int_tiktokshop/returns', 'int_tiktokshop/tasks', 'bm_tiktokshop/returns'].map((name) => ({
    name,
    sources: [],
    tests: []
}));

describe('The groups that mutate tries', () => {
    const namesOf = (only?: string[]): string[] => chosenGroups(ALL, only).map(({ name }) => name);

    it('are all, or those of the chosen features in each cartridge', () => {
        expect(namesOf()).to.deep.equal(ALL.map(({ name }) => name));
        expect(namesOf(['returns'])).to.deep.equal(['int_tiktokshop/returns', 'bm_tiktokshop/returns']);
        expect(namesOf(['tasks', 'returns'])).to.have.length(3);
    });

    it('are none of a feature that does not exist: it names each feature once', () => {
        expect(() => namesOf(['return'])).to.throw('--only return: a feature is one of returns, tasks');
        expect(() => namesOf(['tasks', 'shop'])).to.throw('--only shop: a feature is one of returns, tasks');
    });
});
