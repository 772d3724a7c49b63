import { expect } from 'chai';
import type { ExecutionKind } from '#sfcc-mocks';
import { QuotaExceeded } from '#sfcc-mocks/runtime/failures';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const LIMIT = 400000;

/** An instance that has so many custom objects, of a type that replication does or does not take along. */
function platformWith(count: number, isReplicated = false): TestPlatform {
    const platform = testPlatform();
    const { objectTypes, store } = platform.instance;
    const type = objectTypes.custom.get('TikTokShopCursor')!;
    objectTypes.custom.set('Foreign', { ...type, id: 'Foreign', isReplicated });
    Object.defineProperty(store.table('CustomObject:Foreign'), 'size', { value: count });
    return platform;
}

function create(platform: TestPlatform, keys: string[], kind: ExecutionKind = 'job'): void {
    run(platform, kind, (dw) =>
        dw('system/Transaction').wrap(() => {
            keys.forEach((key) => {
                try {
                    dw('object/CustomObjectMgr').createCustomObject('TikTokShopCursor', key);
                } catch (e) {
                    // A script that catches everything.
                }
            });
        })
    );
}

/** Source: platform quota of custom objects, two pools for the whole instance, all types and cartridges together. */
describe('the pool of custom objects', () => {
    it('ends a script that creates one more, in a job too, even if it catches everything', () => {
        const platform = platformWith(LIMIT - 1);
        create(platform, ['last']);
        expect(() => create(platform, ['one more'])).to.throw(QuotaExceeded, 'customObjects');
    });

    it('counts what the transaction has created, and nothing of it stays', () => {
        const platform = platformWith(LIMIT - 2);
        expect(() => create(platform, ['a', 'b', 'c'])).to.throw(QuotaExceeded);
        expect(platform.instance.store.table('CustomObject:TikTokShopCursor').size).to.equal(0);
        create(platform, ['a', 'b']);
    });

    it('is another one for what replication takes along', () => {
        create(platformWith(LIMIT, true), ['ours is not replicated']);
    });

    it('warns in the log from 60 % on', () => {
        const quiet = platformWith(LIMIT * 0.6 - 1);
        create(quiet, ['below']);
        expect(quiet.logs.filter(({ category }) => category === 'quota')).to.deep.equal([]);
        create(quiet, ['from here', 'and on']);
        expect(quiet.logs.filter(({ category }) => category === 'quota').map(({ message }) => message)).to.deep.equal([
            'Quota customObjects: 240001, warning at 240000, limit 400000'
        ]);
    });
});
