import { expect } from 'chai';
import { eachInTurn } from '#tools/mutate/eachInTurn';

describe('Groups of mutants, each in turn', () => {
    it('go through the rest when one fails, which is named with the reason', async () => {
        const done: string[] = [];
        const failures = await eachInTurn(['orders', 'oms', 'feed', 'shops'], 2, (group) => {
            done.push(group);
            return group === 'oms' ? Promise.reject(new Error('The tests cannot be loaded')) : Promise.resolve();
        });
        expect(done).to.have.members(['orders', 'oms', 'feed', 'shops']);
        expect(failures).to.deep.equal([{ item: 'oms', reason: 'The tests cannot be loaded' }]);
    });
});
