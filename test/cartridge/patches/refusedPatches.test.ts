import { expect } from 'chai';
import { TestInstance } from '#helpers/platform/testInstance';

interface Store {
    keepRefusedPatch: (patch: { orderNo: string; isFromOms: boolean; code: string; path: string; msg: string }) => void;
    takeRefusedPatches: () => Array<{ orderNo: string; msg: string }>;
}

describe('Refused patches that wait to be recorded', () => {
    let sfcc: TestInstance;

    before(() => {
        sfcc = new TestInstance();
    });

    after(() => sfcc.close());

    // Source: platform doc "Custom Caches", a value of more than 128 KB is not kept
    it('all fit into the cache, however long their messages are', () => {
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
            const script = 'int_tiktokshop/cartridge/scripts/tiktokshop/patches/store/refusedPatches';
            const store = modules.require(script) as Store;
            for (let count = 1; count <= 60; count += 1) {
                store.keepRefusedPatch({
                    orderNo: 'TTS-' + count,
                    isFromOms: false,
                    code: 'x',
                    path: 'status',
                    msg: 'm'.repeat(10000)
                });
            }
            const taken = store.takeRefusedPatches();
            expect(taken).to.have.length(50);
            expect(taken[49]).to.include({ orderNo: 'TTS-60', msg: 'm'.repeat(1000) });
        });
    });
});
