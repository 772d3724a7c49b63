import { expect } from 'chai';
import { announce, runningSandbox } from '#sandbox/start/running';

describe('the sandbox that runs', () => {
    const root = '/somewhere/else';

    it('is found by its checkout until it stops', () => {
        expect(runningSandbox(root)).to.equal(null);
        const takeBack = announce(root, 'http://127.0.0.1:1');
        expect(runningSandbox(root)).to.equal('http://127.0.0.1:1');
        expect(runningSandbox('/another/checkout')).to.equal(null);
        takeBack();
        expect(runningSandbox(root)).to.equal(null);
    });

    it('is the last one to start, also when an earlier one stops', () => {
        const first = announce(root, 'http://127.0.0.1:1');
        const second = announce(root, 'http://127.0.0.1:2');
        first();
        expect(runningSandbox(root)).to.equal('http://127.0.0.1:2');
        second();
    });
});
